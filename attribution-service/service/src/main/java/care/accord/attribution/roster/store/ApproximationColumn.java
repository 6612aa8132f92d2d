package care.accord.attribution.roster.store;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.counts.store.CountColumn;
import java.util.Arrays;
import java.util.Optional;

/// Approximations, by how many people's decisions have to be read with them.
public final class ApproximationColumn extends CountColumn<Approximation> {
    @Override
    protected String key(Approximation approximation) {
        return approximation.key();
    }

    @Override
    protected Optional<Approximation> kind(String key) {
        return Arrays.stream(Approximation.values())
                .filter(approximation -> approximation.key().equals(key))
                .findFirst();
    }
}
