package care.accord.population.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Spreads people over shards: the first four bytes of the SHA-256 of the identifier (UTF-8), as an unsigned big-endian
/// number, modulo the number of shards. Whoever reads the files can compute it, and it never changes.
public final class Shards {
    public static final int MOST = 256;

    private final int count;
    private final MessageDigest sha256 = Sha256.digest();

    public Shards(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("A snapshot has 1 to %d shards".formatted(MOST));
        }
        this.count = count;
    }

    /// The shard of a person.
    public int of(String beneficiary) {
        byte[] bytes = beneficiary.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    public int of(byte[] bytes, int offset, int length) {
        sha256.update(bytes, offset, length);
        byte[] hash = sha256.digest();
        int first =
                (hash[0] & 0xff) << 24
                        | (hash[1] & 0xff) << 16
                        | (hash[2] & 0xff) << 8
                        | (hash[3] & 0xff);
        return Integer.remainderUnsigned(first, count);
    }
}
