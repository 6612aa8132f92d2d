package care.accord.programrules;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import java.util.Optional;

/// A code on a programme's list for the performance years `from` through `to`; without `to` it stays listed as far as the
/// list is verified. `condition` names a restriction that code implements, such as `not_in_skilled_nursing_facility`.
public record ListedCode(
        String code,
        PerformanceYear from,
        Optional<PerformanceYear> to,
        Optional<String> condition,
        Citation citation) {

    boolean isListedIn(PerformanceYear year) {
        return from.compareTo(year) <= 0 && to.map(last -> year.compareTo(last) <= 0).orElse(true);
    }
}
