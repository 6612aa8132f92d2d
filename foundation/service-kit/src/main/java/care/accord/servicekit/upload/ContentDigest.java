package care.accord.servicekit.upload;

import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The SHA-256 that the sender states, in the header `Content-Digest: sha-256=:base64:` (RFC 9530).
public record ContentDigest(String sha256) {
    private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final String WAY_OUT =
            "send 'Content-Digest: sha-256=:<base64 of the body's SHA-256>:'";

    /// The digest of the whole file: `Repr-Digest` where a request carries only the beginning of it, `Content-Digest` otherwise.
    ///
    /// @throws Problem 400 when it is missing or states no SHA-256
    public static ContentDigest ofWhole(HttpHeaders request) {
        String whole = request.getHeaderString("Repr-Digest");
        return of(whole == null ? request.getHeaderString("Content-Digest") : whole);
    }

    /// Reads the header.
    ///
    /// @throws Problem 400 when it is missing or states no SHA-256
    public static ContentDigest of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.badRequest(
                    "digest-missing", "The header Content-Digest is missing: " + WAY_OUT);
        }
        Matcher stated = SHA_256.matcher(header);
        if (!stated.find()) {
            throw Problem.badRequest(
                    "digest-malformed", "The header Content-Digest states no SHA-256: " + WAY_OUT);
        }
        return new ContentDigest(
                HexFormat.of().formatHex(Base64.getDecoder().decode(stated.group(1))));
    }
}
