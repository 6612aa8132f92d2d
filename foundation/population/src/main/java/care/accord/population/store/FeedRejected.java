package care.accord.population.store;

import care.accord.population.files.FeedFile;
import care.accord.population.files.Verdict;
import java.util.Map;

/// A snapshot was not published because feeds did not pass; nothing has changed.
public final class FeedRejected extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Map<FeedFile, Verdict.Rejected> rejected;

    FeedRejected(Map<FeedFile, Verdict.Rejected> rejected) {
        super("%d feed files were rejected; nothing was published".formatted(rejected.size()));
        this.rejected = Map.copyOf(rejected);
    }

    /// The verdict on each feed that was rejected.
    public Map<FeedFile, Verdict.Rejected> rejected() {
        return rejected;
    }
}
