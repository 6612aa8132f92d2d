package care.accord.programrules;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.Optional;

/// A code on a programme's list for the performance years `from` through `to`; without `to` it stays listed as far as the
/// list is verified. `condition` names a restriction that code implements, such as `not_in_skilled_nursing_facility`.
///
/// @param service the days of service on which the code means anything, whatever the performance year
/// @param replaces the code whose direct successor this one is
public record ListedCode(
        String code,
        PerformanceYear from,
        Optional<PerformanceYear> to,
        Optional<String> condition,
        Validity service,
        Optional<String> replaces,
        Citation citation) {

    /// First and last day of service on which a code may be used; empty where that was never limited.
    public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {}

    boolean isListedIn(PerformanceYear year) {
        return from.compareTo(year) <= 0 && to.map(last -> year.compareTo(last) <= 0).orElse(true);
    }

    /// The same entry for a year that nobody has verified.
    ListedCode presumed() {
        return new ListedCode(
                code,
                from,
                to,
                condition,
                service,
                replaces,
                new Citation(
                        citation.text() + ", carried forward",
                        citation.evidence() == Evidence.PROPOSED
                                ? Evidence.PROPOSED
                                : Evidence.UNVERIFIED));
    }
}
