package care.accord.population.store;

import java.time.LocalDate;

/// What of a snapshot counts: what was known at the end of a day, and of claims those received by the end of that day or of an
/// earlier one, such as the end of a run-out.
public record Known(LocalDate on, LocalDate claimsBy) {
    public Known {
        if (claimsBy.isAfter(on)) {
            throw new IllegalArgumentException(
                    "Claims received by %s are not all known on %s".formatted(claimsBy, on));
        }
    }

    /// People and claims alike.
    public static Known on(LocalDate day) {
        return new Known(day, day);
    }
}
