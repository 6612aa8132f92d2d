package care.accord.population.restriction;

import care.accord.vocabulary.Usd;
import java.util.Optional;

/// What may be said of restricted claims in an aggregate. CMS suppresses cells of 1 to 10 people, and those from which such
/// a cell could be worked out.
public final class RestrictedAmount {
    /// The fewest people an amount may be about.
    private static final int FEWEST_PEOPLE = 11;

    private RestrictedAmount() {}

    /// The amount, if so many people have restricted claims and so many others have none that neither can be singled out;
    /// otherwise it is folded into what is shown as other.
    ///
    /// @param restricted people with restricted claims
    /// @param everyone people in the aggregate
    public static Optional<Usd> shown(Usd amount, int restricted, int everyone) {
        int others = everyone - restricted;
        boolean complementHidden = others == 0 || others >= FEWEST_PEOPLE;
        return restricted >= FEWEST_PEOPLE && complementHidden
                ? Optional.of(amount)
                : Optional.empty();
    }
}
