package care.accord.population.store;

import care.accord.population.store.parquet.Texts;
import java.util.Arrays;

/// The people that the rows of a publication speak of, numbered in order of appearance, each with their shard. Memory grows
/// with them, not with the rows.
final class StagedPeople {
    private final Texts ids = new Texts();
    private final Shards shards;
    private byte[] shardOf = new byte[64];
    private int latest = -1;

    StagedPeople(Shards shards) {
        this.shards = shards;
    }

    int number(byte[] bytes, int offset, int length) {
        if (latest >= 0 && ids.is(latest, bytes, offset, length)) {
            return latest;
        }
        int known = ids.size();
        latest = ids.number(bytes, offset, length);
        if (latest == known) {
            if (latest == shardOf.length) {
                shardOf = Arrays.copyOf(shardOf, latest * 2);
            }
            shardOf[latest] = (byte) shards.of(bytes, offset, length);
        }
        return latest;
    }

    int size() {
        return ids.size();
    }

    int shard(int number) {
        return shardOf[number] & 0xff;
    }

    int compare(int first, int second) {
        return ids.compare(first, second);
    }
}
