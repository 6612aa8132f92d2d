package care.accord.attribution.chain;

import care.accord.attribution.assignment.Provider;
import care.accord.population.ClaimColumns;
import care.accord.programrules.chain.CountOnce;
import care.accord.programrules.chain.OrderBy;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The visits of one person to one provider while they are counted, in order of service date.
final class Running {
    private final ClaimColumns claims;
    private final CountOnce countOnce;
    private final List<Integer> lines = new ArrayList<>();
    private final Set<Integer> clinicians = new HashSet<>();
    private int visits;
    private int latestDay = Integer.MIN_VALUE;
    private long cents;

    Running(ClaimColumns claims, CountOnce countOnce) {
        this.claims = claims;
        this.countOnce = countOnce;
    }

    void add(int line) {
        int day = claims.serviceDay(line);
        boolean newDay = day > latestDay;
        if (newDay) {
            clinicians.clear();
        }
        boolean newClinician = clinicians.add(claims.renderingNpi(line));
        boolean isVisit =
                switch (countOnce) {
                    case PROVIDER_DAY -> newDay;
                    case CLINICIAN_DAY -> newClinician;
                    case LINE -> true;
                };
        visits += isVisit ? 1 : 0;
        latestDay = day;
        cents = Math.addExact(cents, claims.allowedCents(line));
        lines.add(line);
    }

    /// Where the provider stands.
    ///
    /// @param measure what the rule compares first: it also finds the clinician within
    Standing standing(AttributedProvider provider, OrderBy measure) {
        return new Standing(
                provider,
                within(measure),
                0,
                visits,
                lines.size(),
                new Usd(cents),
                LocalDate.ofEpochDay(latestDay));
    }

    private Provider within(OrderBy measure) {
        Map<Provider, List<Integer>> byClinician = new HashMap<>();
        lines.forEach(
                line -> byClinician.computeIfAbsent(of(line), _ -> new ArrayList<>()).add(line));
        Comparator<Map.Entry<Provider, List<Integer>>> largest =
                Comparator.comparingLong(entry -> measured(entry.getValue(), measure));
        return byClinician.entrySet().stream()
                .min(
                        largest.reversed()
                                .thenComparing(entry -> entry.getKey().tin())
                                .thenComparing(entry -> entry.getKey().npi()))
                .orElseThrow()
                .getKey();
    }

    private Provider of(int line) {
        ClaimColumns.Dictionaries dictionaries = claims.dictionaries();
        return new Provider(
                dictionaries.tin().value(claims.billingTin(line)),
                dictionaries.npi().value(claims.renderingNpi(line)));
    }

    private long measured(List<Integer> some, OrderBy measure) {
        return switch (measure) {
            case DOLLARS -> some.stream().mapToLong(claims::allowedCents).sum();
            case VISITS -> some.stream().map(claims::serviceDay).collect(Collectors.toSet()).size();
            case LATEST, MONTHS -> claims.serviceDay(some.getLast());
        };
    }
}
