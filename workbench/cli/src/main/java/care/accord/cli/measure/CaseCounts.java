package care.accord.cli.measure;

import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.PatientEvaluation;
import care.accord.metrics.measure.fhir.PatientRecord;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the measure counts for one case, group by group.
///
/// @param supplemental values in words by define
/// @param failure why the case could not be evaluated; empty when it could
record CaseCounts(
        Case person, List<Group> groups, Map<String, List<String>> supplemental, String failure)
        implements CaseResult {
    /// @param counts population code to count; empty when the case could not be evaluated
    record Group(String id, Map<String, Long> counts, List<Stratum> strata) {}

    /// @param value in words; `true` of visits and the like that a define lists
    record Stratum(String stratifier, String value, Map<String, Long> counts) {}

    /// Counts case after case, for one thread.
    ///
    /// @param zone in whose time the days of a case's period are
    static Function<Case, CaseCounts> counting(CqlMeasure measure, IanaZone zone) {
        Map<DateSpan, PatientEvaluation> evaluations = new HashMap<>();
        return person -> {
            try {
                PatientResult result =
                        evaluations
                                .computeIfAbsent(
                                        person.period(),
                                        period -> measure.over(new MeasurementPeriod(period, zone)))
                                .of(PatientRecord.parseBundle(person.bundle()));
                return of(person, result);
            } catch (RuntimeException e) {
                List<Group> blank =
                        measure.groups().stream()
                                .map(g -> new Group(g.id(), Map.of(), List.of()))
                                .toList();
                return new CaseCounts(
                        person, named(person, blank), Map.of(), String.valueOf(e.getMessage()));
            }
        };
    }

    private static CaseCounts of(Case person, PatientResult result) {
        List<Group> groups = new ArrayList<>();
        for (PatientResult.Group group : result.groups()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (PopulationCode code : PopulationCode.values()) {
                if (code != PopulationCode.MEASURE_OBSERVATION) {
                    group.count(code).ifPresent(count -> counts.put(code.code(), count));
                }
            }
            groups.add(
                    new Group(
                            group.id(),
                            counts,
                            group.strata().stream().map(CaseCounts::stratum).toList()));
        }
        return new CaseCounts(person, named(person, groups), result.supplemental(), "");
    }

    private static Stratum stratum(PatientResult.Stratum stratum) {
        Map<String, Long> counts = new LinkedHashMap<>();
        stratum.populations()
                .forEach(population ->
                        counts.merge(population.code().code(), population.count(), Long::sum));
        return new Stratum(stratum.stratifier(), stratum.value(), counts);
    }

    /// A case calls its groups as it was exported, which may differ from the measure; they are in the same order.
    private static List<Group> named(Case person, List<Group> groups) {
        List<Group> named = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            Group group = groups.get(index);
            named.add(
                    person.expected().size() == groups.size()
                            ? new Group(
                                    person.expected().get(index).id(),
                                    group.counts(),
                                    group.strata())
                            : group);
        }
        return named;
    }

    /// Whether every population is as the case expects.
    boolean asExpected() {
        return differences().isEmpty();
    }

    /// Populations that differ from what the case expects: `Group_1 numerator 0 for 1`.
    List<String> differences() {
        if (!failure.isEmpty()) {
            return List.of("not evaluated: " + failure);
        }
        List<String> differences = new ArrayList<>();
        for (int index = 0; index < person.expected().size(); index++) {
            Case.ExpectedGroup expected = person.expected().get(index);
            Map<String, Long> found = index < groups.size() ? groups.get(index).counts() : Map.of();
            expected.counts()
                    .forEach((code, count) -> {
                        if (!count.equals(found.get(code))) {
                            differences.add(
                                    "%s %s %s for %d"
                                            .formatted(
                                                    expected.id(), code, found.get(code), count));
                        }
                    });
        }
        return differences;
    }

    /// Strata that differ from what the case expects: `Group_1 Stratification_1_1 numerator 0 for 1`. Nothing of a case that could not be
    /// evaluated.
    List<String> strataDifferences() {
        List<String> differences = new ArrayList<>();
        for (int index = 0; failure.isEmpty() && index < person.expected().size(); index++) {
            Case.ExpectedGroup expected = person.expected().get(index);
            List<Stratum> found = index < groups.size() ? groups.get(index).strata() : List.of();
            for (Case.ExpectedStratum stratum : expected.strata()) {
                stratum.counts()
                        .forEach((code, count) -> {
                            long counted = count(found, stratum.stratifier(), code);
                            if (count != counted) {
                                differences.add(
                                        "%s %s %s %d for %d"
                                                .formatted(
                                                        expected.id(),
                                                        stratum.stratifier(),
                                                        code,
                                                        counted,
                                                        count));
                            }
                        });
            }
        }
        return differences;
    }

    private static long count(List<Stratum> found, String stratifier, String code) {
        return found.stream()
                .filter(stratum -> stratum.stratifier().equals(stratifier))
                .mapToLong(stratum -> stratum.counts().getOrDefault(code, 0L))
                .sum();
    }

    boolean expectsStrata() {
        return person.expected().stream().anyMatch(group -> !group.strata().isEmpty());
    }
}
