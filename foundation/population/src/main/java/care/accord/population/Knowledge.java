package care.accord.population;

import java.time.LocalDate;

/// What of a snapshot counts: what was known at the end of a day, and of claims those received by the end of that day or of an
/// earlier one, such as the end of a run-out.
public record Knowledge(LocalDate on, LocalDate claimsBy) {
    public Knowledge {
        if (claimsBy.isAfter(on)) {
            throw new IllegalArgumentException(
                    "Claims received by %s are not all known on %s".formatted(claimsBy, on));
        }
    }

    /// People and claims alike.
    public static Knowledge on(LocalDate day) {
        return new Knowledge(day, day);
    }
}
