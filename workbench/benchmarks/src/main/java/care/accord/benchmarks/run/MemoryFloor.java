package care.accord.benchmarks.run;

import java.util.Arrays;

/// How fast this machine reads memory: no engine that looks at every line's code can be faster than that.
final class MemoryFloor {
    private static final int LONGS = 32 << 20;
    private static final int PASSES = 12;

    private MemoryFloor() {}

    /// Bytes a thread reads in a second, one after the other; the best of some passes.
    static double bytesPerSecond() {
        long[] numbers = new long[LONGS];
        Arrays.setAll(numbers, index -> index);
        double best = 0;
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long began = System.nanoTime();
            for (long number : numbers) {
                sum += number;
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            best = Math.max(best, LONGS * (double) Long.BYTES / seconds);
        }
        if (sum == 0) {
            throw new IllegalStateException("The numbers were not read");
        }
        return best;
    }
}
