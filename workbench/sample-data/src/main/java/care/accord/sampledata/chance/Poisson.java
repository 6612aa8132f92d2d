package care.accord.sampledata.chance;

/// Poisson draws by inversion, from thresholds computed once with [StrictMath].
final class Poisson {
    static final int LARGEST_MEAN_PER_MILLE = 2_000;

    private static final int STEP_PER_MILLE = 10;
    private static final int LARGEST_COUNT = 16;
    private static final int[][] CUMULATIVE = thresholds();

    private Poisson() {}

    static int draw(Dice dice, int meanPerMille) {
        // Below one step the draw is a single yes or no; rounding such a mean would lose rare
        // events.
        if (meanPerMille < STEP_PER_MILLE) {
            return dice.perMille(meanPerMille) ? 1 : 0;
        }
        int[] cumulative = CUMULATIVE[meanPerMille / STEP_PER_MILLE];
        int drawn = (int) (dice.next() >>> 34);
        int count = 0;
        while (count < LARGEST_COUNT && drawn >= cumulative[count]) {
            count++;
        }
        return count;
    }

    private static int[][] thresholds() {
        int[][] all = new int[LARGEST_MEAN_PER_MILLE / STEP_PER_MILLE + 1][LARGEST_COUNT];
        for (int step = 0; step < all.length; step++) {
            double mean = step * STEP_PER_MILLE / 1000.0;
            double term = StrictMath.exp(-mean);
            double sum = 0;
            for (int count = 0; count < LARGEST_COUNT; count++) {
                sum += term;
                all[step][count] = (int) Math.min(1L << 30, (long) (sum * (1L << 30)));
                term = term * mean / (count + 1);
            }
        }
        return all;
    }
}
