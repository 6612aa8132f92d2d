package care.accord.population.store;

import java.math.BigInteger;
import java.util.HexFormat;

/// What a set of rows says, whatever their order: the sum of the SHA-256 of every row, modulo 2^256. The sum of two sets is
/// the sum of their sums, so a snapshot's content follows from its files without reading them.
final class ContentSum {
    private static final int BYTES = 32;
    private static final int LIMBS = 8;
    private static final long LIMB = 0xffffffffL;

    /// Little-endian limbs of 32 bits, with room for carries.
    private final long[] limbs = new long[LIMBS];

    private long pending;

    void addRow(byte[] sha256) {
        for (int limb = 0; limb < LIMBS; limb++) {
            int at = BYTES - 4 * limb;
            limbs[limb] +=
                    (sha256[at - 1] & 0xffL)
                            | (sha256[at - 2] & 0xffL) << 8
                            | (sha256[at - 3] & 0xffL) << 16
                            | (sha256[at - 4] & 0xffL) << 24;
        }
        pending++;
        if (pending == 1L << 30) {
            carry();
        }
    }

    void add(String hex) {
        addRow(HexFormat.of().parseHex(hex));
    }

    private void carry() {
        long carried = 0;
        for (int limb = 0; limb < LIMBS; limb++) {
            long sum = limbs[limb] + carried;
            limbs[limb] = sum & LIMB;
            carried = sum >>> 32;
        }
        pending = 0;
    }

    String hex() {
        carry();
        BigInteger sum = BigInteger.ZERO;
        for (int limb = LIMBS - 1; limb >= 0; limb--) {
            sum = sum.shiftLeft(32).or(BigInteger.valueOf(limbs[limb]));
        }
        return "%064x".formatted(sum);
    }
}
