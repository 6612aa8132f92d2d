package care.accord.population.restriction;

import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.util.Optional;

/// What may be said of restricted claims in an aggregate (42 CFR Part 2).
public final class RestrictedAmount {
    private RestrictedAmount() {}

    /// The amount, if so many people have restricted claims and so many others have none that neither can be singled out;
    /// otherwise it is folded into what is shown as other.
    ///
    /// @param people with restricted claims
    /// @param everyone people in the aggregate
    public static Optional<Usd> shown(SmallCells cells, Usd amount, long people, long everyone) {
        return people > 0 && cells.isShown(people, everyone)
                ? Optional.of(amount)
                : Optional.empty();
    }
}
