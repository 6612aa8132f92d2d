package care.accord.servicekit.upload;

import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/// What a request of a resumable upload says about itself, in structured header fields.
///
/// @param complete whether the file ends with this request; empty where the header is missing
/// @param offset at which the body begins
/// @param length of the whole file
/// @param partDigest of this request's body
public record UploadHeaders(
        Optional<Boolean> complete,
        Optional<Long> offset,
        Optional<Long> length,
        Optional<ContentDigest> partDigest) {

    /// Reads the headers of a request.
    ///
    /// @throws Problem 400 naming the header that cannot be read
    public static UploadHeaders of(HttpHeaders request) {
        return new UploadHeaders(
                header(request, "Upload-Complete").map(UploadHeaders::flag),
                header(request, "Upload-Offset").map(text -> number("Upload-Offset", text)),
                header(request, "Upload-Length").map(text -> number("Upload-Length", text)),
                header(request, "Content-Digest").map(ContentDigest::of));
    }

    /// Whether the request begins an upload that others will continue.
    public static boolean begins(HttpHeaders request) {
        return header(request, "Upload-Complete")
                .map(UploadHeaders::flag)
                .equals(Optional.of(false));
    }

    private static Optional<String> header(HttpHeaders request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    private static boolean flag(String text) {
        return switch (text.strip()) {
            case "?1" -> true;
            case "?0" -> false;
            default ->
                    throw Problem.badRequest(
                            "header-malformed",
                            "The header Upload-Complete is '%s'; it reads ?1 or ?0"
                                    .formatted(text));
        };
    }

    private static long number(String header, String text) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(header, text);
        }
        throw malformed(header, text);
    }

    private static Problem malformed(String header, String text) {
        return Problem.badRequest(
                "header-malformed",
                "The header %s is '%s'; it reads a number of bytes".formatted(header, text));
    }
}
