package care.accord.population.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Spreads people over shards: the first four bytes of the SHA-256 of the identifier (UTF-8), as an unsigned big-endian
/// number, modulo the number of shards. Whoever reads the files can compute it, and it never changes.
final class Shards {
    private final int count;
    private final MessageDigest sha256 = Sha256.digest();
    private String latest = "";
    private int latestShard;

    Shards(int count) {
        this.count = count;
    }

    int of(String beneficiary) {
        if (!beneficiary.equals(latest)) {
            byte[] hash = sha256.digest(beneficiary.getBytes(StandardCharsets.UTF_8));
            int first =
                    (hash[0] & 0xff) << 24
                            | (hash[1] & 0xff) << 16
                            | (hash[2] & 0xff) << 8
                            | (hash[3] & 0xff);
            latestShard = Integer.remainderUnsigned(first, count);
            latest = beneficiary;
        }
        return latestShard;
    }
}
