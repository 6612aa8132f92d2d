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
        long hash = 0;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ numbers[at + i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        int slot = (int) (hash >>> 32) & mask;
        int known = slot * (1 + LONGEST);
        for (int i = 0; i < size; i++) {
            if (ids[known + i] != numbers[at + i]) {
                System.arraycopy(numbers, at, ids, known, size);
                homes[slot] = (byte) hashed(numbers, at);
                break;
            }
        }
        return homes[slot] & 0xff;
    }

    private int hashed(int[] numbers, int at) {
        if (bytes.length < numbers[at] + 3) {
            bytes = new byte[numbers[at] * 2];
        }
        return shards.of(bytes, 0, PackedText.unpack(numbers, at, bytes));
    }
}
