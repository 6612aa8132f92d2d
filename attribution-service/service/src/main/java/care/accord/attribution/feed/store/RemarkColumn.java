package care.accord.attribution.feed.store;

import care.accord.attribution.counts.store.CountColumn;
import care.accord.population.files.Remark;
import java.util.Optional;

/// Remarks on a feed, by how many they are, or how many cents.
public final class RemarkColumn extends CountColumn<Remark> {
    @Override
    protected String key(Remark remark) {
        return remark.key();
    }

    @Override
    protected Optional<Remark> kind(String key) {
        return Remark.of(key);
    }
}
