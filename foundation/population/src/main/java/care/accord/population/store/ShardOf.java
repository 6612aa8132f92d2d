package care.accord.population.store;

/// The shards of people met lately, so that a hash is taken once for most of them, in memory that does not grow.
final class ShardOf {
    /// The longest identifier that is remembered, in numbers as [PackedText] has them.
    private static final int LONGEST = 4;

    private final Shards shards;
    private final int[] ids;
    private final byte[] homes;
    private final int mask;
    private byte[] bytes = new byte[64];
    private int latest;

    /// @param people who are remembered, a power of two
    ShardOf(Shards shards, int people) {
        this.shards = shards;
        ids = new int[people * (1 + LONGEST)];
        homes = new byte[people];
        mask = people - 1;
    }

    /// The shard of a person whose identifier lies at a place.
    int person(int[] numbers, int at) {
        int size = PackedText.size(numbers[at]);
        if (size > 1 + LONGEST) {
            return hashed(numbers, at);
        }
        if (!isAt(latest, numbers, at, size)) {
            latest = slot(numbers, at, size);
            if (!isAt(latest, numbers, at, size)) {
                System.arraycopy(numbers, at, ids, latest * (1 + LONGEST), size);
                homes[latest] = (byte) hashed(numbers, at);
            }
        }
        return homes[latest] & 0xff;
    }

    private int slot(int[] numbers, int at, int size) {
        long hash = 0;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ numbers[at + i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32) & mask;
    }

    private boolean isAt(int slot, int[] numbers, int at, int size) {
        int known = slot * (1 + LONGEST);
        for (int i = 0; i < size; i++) {
            if (ids[known + i] != numbers[at + i]) {
                return false;
            }
        }
        return true;
    }

    private int hashed(int[] numbers, int at) {
        if (bytes.length < numbers[at] + 3) {
            bytes = new byte[numbers[at] * 2];
        }
        return shards.of(bytes, 0, PackedText.unpack(numbers, at, bytes));
    }
}
