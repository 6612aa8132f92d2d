package care.accord.attribution.assignment;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/// One row of a provider roster. Blank strings stand for "not reported".
///
/// @param until the last day of participation, empty while it lasts
public record Participant(
        String tin,
        String npi,
        String ccn,
        String practiceName,
        String providerName,
        String specialty,
        LocalDate from,
        Optional<LocalDate> until) {

    /// Whether this participant took part on at least one day of the period.
    public boolean takesPartIn(DateSpan period) {
        return !from.isAfter(period.end())
                && until.map(last -> !last.isBefore(period.start())).orElse(true);
    }
}
