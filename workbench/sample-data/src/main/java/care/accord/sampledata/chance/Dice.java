package care.accord.sampledata.chance;

/// A stream of draws that belongs to one member (SplitMix64, Steele, Lea and Flood 2014). The arithmetic is written out here,
/// in whole numbers only, so that neither the JDK's version nor the machine can change a byte of what is generated; and a
/// stream per member means that members can be generated in any order and on any number of threads.
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /// @param seed the county's seed
    /// @param stream whose draws these are, such as a member's number
    public Dice(long seed, long stream) {
        state = scramble(scramble(seed) ^ (stream + 1) * GOLDEN);
    }

    /// A one-to-one mixing of 64 bits (David Stafford's thirteenth variant).
    public static long scramble(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return scramble(state);
    }

    /// A whole number from 0 to `bound` - 1.
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// A whole number from `low` to `high`, both included.
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// True in `share` of a thousand draws.
    public boolean perMille(long share) {
        return below(1000) < share;
    }

    /// How often something happens that is expected `meanPerMille` / 1000 times (Poisson).
    public int times(long meanPerMille) {
        int count = 0;
        long left = Math.min(meanPerMille, 60_000);
        while (left > 0) {
            long part = Math.min(left, Poisson.LARGEST_MEAN_PER_MILLE);
            count += Poisson.draw(this, (int) part);
            left -= part;
        }
        return count;
    }

    /// An index below `weights.length`, drawn in proportion to the weights.
    public int weighted(int[] weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }
}
