package care.accord.benchmarks.lines;

/// Chance that depends on its seeds alone (SplitMix64).
final class Draw {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /// Begins again for one beneficiary and one month.
    void seed(long seed, long one, long other) {
        state = mix(seed + STEP * one) ^ mix(other * STEP + one);
    }

    /// From 0 to `bound` - 1.
    int below(int bound) {
        state += STEP;
        return (int) (((mix(state) >>> 33) * bound) >>> 31);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
