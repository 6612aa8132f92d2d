package care.accord.metrics.record.store;

import care.accord.metrics.record.ResourceVersion;
import care.accord.metrics.record.StoredPatient;
import java.io.IOException;
import java.util.List;

/// What a feed brings to the store, shard by shard, so that no more than a shard is looked at at once.
public interface Arrivals {
    /// What comes to some patient.
    ///
    /// @param brought in the order of the feed
    record Arrival(StoredPatient patient, List<ResourceVersion> brought) {}

    /// A patient whose record goes to another shard, because it is known now who that is.
    ///
    /// @param from whose hash it was sharded by
    record Move(StoredPatient patient, String from) {}

    /// Takes what arrives.
    @FunctionalInterface
    interface Each {
        void take(Arrival arrival) throws IOException;
    }

    /// Moves alone.
    static Arrivals of(List<Move> moves) {
        return new Arrivals() {
            @Override
            public void inShard(int shard, Each each) {
                // Nothing comes with them.
            }

            @Override
            public List<ResourceVersion> deletions() {
                return List.of();
            }

            @Override
            public List<Move> moves() {
                return moves;
            }
        };
    }

    /// Hands on what arrives in a shard, each patient once.
    void inShard(int shard, Each each) throws IOException;

    /// Deletions of resources of which the feed does not say whose they are.
    List<ResourceVersion> deletions();

    List<Move> moves();
}
