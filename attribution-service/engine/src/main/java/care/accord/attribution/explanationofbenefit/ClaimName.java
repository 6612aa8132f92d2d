package care.accord.attribution.explanationofbenefit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The name under which a claim is exchanged: the person's number and a keyed hash of the claim's id. It says nothing by itself,
/// stays the same from snapshot to snapshot, and another pair of parties has another name for the same claim.
public final class ClaimName {
    private static final int BYTES = 10;

    private final MessageDigest hash;
    private final byte[] key;

    /// Names claims of two parties.
    ///
    /// @param key of the two parties, which nobody else has
    public ClaimName(String key) {
        try {
            this.hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /// The name of one claim.
    ///
    /// @param person the number under which the parties know the person
    public String of(long person, String claimId) {
        hash.update(key);
        byte[] digest = hash.digest(claimId.getBytes(StandardCharsets.UTF_8));
        return person + "-" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }
}
