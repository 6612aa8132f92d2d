package care.accord.metrics.risk;

/// A set of condition categories of one model, by their places in the model's list: at most 128.
record ConditionSet(long low, long high) {
    static final int CAPACITY = 2 * Long.SIZE;
    static final ConditionSet EMPTY = new ConditionSet(0, 0);

    static ConditionSet of(int place) {
        return place < Long.SIZE
                ? new ConditionSet(1L << place, 0)
                : new ConditionSet(0, 1L << (place - Long.SIZE));
    }

    ConditionSet with(ConditionSet other) {
        return new ConditionSet(low | other.low, high | other.high);
    }

    ConditionSet without(ConditionSet other) {
        return new ConditionSet(low & ~other.low, high & ~other.high);
    }

    ConditionSet and(ConditionSet other) {
        return new ConditionSet(low & other.low, high & other.high);
    }

    boolean meets(ConditionSet other) {
        return ((low & other.low) | (high & other.high)) != 0;
    }

    int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    /// The smallest place of the set that is not before `from`, or -1.
    int next(int from) {
        if (from < Long.SIZE) {
            long rest = low & (-1L << from);
            if (rest != 0) {
                return Long.numberOfTrailingZeros(rest);
            }
        }
        int start = Math.max(0, from - Long.SIZE);
        long rest = start < Long.SIZE ? high & (-1L << start) : 0;
        return rest == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(rest);
    }
}
