package care.accord.programrules.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which claim lines are visits, and how visits are compared.
///
/// @param services HCPCS codes of professional lines
/// @param specialties of the clinicians whose visits count; everybody's where there is no such list
/// @param facilities first digits of the bill types of institutional claims whose every line counts, such as `77`
/// @param months before the end of the contract's window, which counts itself where there is no such number
/// @param minimumVisits a provider with fewer does not compete
/// @param tieBreak what equal providers are compared by, in order; the smaller identifier comes last of all
public record Visits(
        CodeSet services,
        Optional<CodeSet> specialties,
        Optional<CodeSet> facilities,
        Optional<Integer> months,
        int minimumVisits,
        CountOnce countOnce,
        Optional<RollUp> rollUp,
        List<OrderBy> tieBreak) {
    public Visits {
        tieBreak = List.copyOf(tieBreak);
    }

    Stream<CodeSet> lists() {
        return Stream.of(
                        Optional.of(services),
                        specialties,
                        facilities,
                        rollUp.map(RollUp::specialties))
                .flatMap(Optional::stream);
    }
}
