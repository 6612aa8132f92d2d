package care.accord.attribution.assignment;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/// One row of a provider roster. Blank strings stand for "not reported".
///
/// @param from the first day of participation, empty for "from the beginning"
/// @param until the last day of participation, empty while it lasts
public record Participant(
        String tin,
        String npi,
        String ccn,
        String practiceName,
        String providerName,
        String specialty,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /// Whether this participant took part on at least one day of the period.
    public boolean takesPartIn(DateSpan period) {
        return from.map(first -> !first.isAfter(period.end())).orElse(true)
                && until.map(last -> !last.isBefore(period.start())).orElse(true);
    }
}
