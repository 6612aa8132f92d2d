package care.accord.attribution.chain;

import care.accord.attribution.chain.ChainInputs.Supervision;
import care.accord.population.Dictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Who supervised a practitioner on a day, by the numbers of one population. Of several the one that began last, of those that
/// began on one day the one listed last.
final class Supervisors {
    private record Term(long first, long last, int provider) {}

    private final Map<Integer, List<Term>> byPractitioner = new HashMap<>();

    /// @param number of a supervisor among the competing providers, by NPI
    Supervisors(List<Supervision> listed, Dictionary npis, ToIntFunction<String> number) {
        listed.reversed().stream()
                .sorted(Comparator.comparing((Supervision one) -> one.span().start()).reversed())
                .forEach(one -> {
                    int practitioner = npis.code(one.practitioner());
                    if (practitioner > Dictionary.ABSENT) {
                        byPractitioner
                                .computeIfAbsent(practitioner, _ -> new ArrayList<>())
                                .add(
                                        new Term(
                                                one.span().start().toEpochDay(),
                                                one.span().end().toEpochDay(),
                                                number.applyAsInt(one.supervisor())));
                    }
                });
    }

    /// The number of the supervisor, or [Providers#UNKNOWN].
    int of(int practitioner, int day) {
        for (Term term : byPractitioner.getOrDefault(practitioner, List.of())) {
            if (term.first <= day && day <= term.last) {
                return term.provider;
            }
        }
        return Providers.UNKNOWN;
    }
}
