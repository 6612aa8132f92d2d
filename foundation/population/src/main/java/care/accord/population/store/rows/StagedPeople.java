package care.accord.population.store.rows;

import care.accord.population.Numbers;
import care.accord.population.Texts;
import care.accord.population.store.snapshot.Shards;
import java.util.Arrays;

/// Everybody of whom rows are staged, numbered in order of arrival, so that a row has a number where it is about a person. This
/// is what staging keeps of people: their identifiers, and the shards they belong to.
public final class StagedPeople {
    private final Texts ids = new Texts();
    private final Shards shards;
    private byte[] homes = new byte[256];
    private int housed;
    private int[] ranks = new int[0];

    public StagedPeople(Shards shards) {
        this.shards = shards;
    }

    /// The identifiers by number; whoever reads a feed may number more.
    public Texts ids() {
        return ids;
    }

    public int shard(int person) {
        for (; housed <= person; housed++) {
            if (housed == homes.length) {
                homes = Arrays.copyOf(homes, housed * 2);
            }
            homes[housed] = (byte) shards.of(ids.pool(), ids.start(housed), ids.length(housed));
        }
        return homes[person] & 0xff;
    }

    /// Puts everybody in order, once nobody is added any more.
    public void rank() {
        int[] order = new int[ids.size()];
        Arrays.setAll(order, person -> person);
        Numbers.sort(order, 0, order.length, ids::compare);
        ranks = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place;
        }
    }

    /// The place of a person among everybody in order of identifiers.
    public int rank(int person) {
        return ranks[person];
    }
}
