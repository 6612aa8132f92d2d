package care.accord.metrics.report.fhir;

import care.accord.metrics.gap.store.MeasuredRateRow;
import care.accord.servicekit.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a search for MeasureReports asks.
///
/// @param person whose reports; empty: those of everybody together
record ReportSearch(FhirParameters parameters, Optional<Long> person) {
    private static final int DAY_LENGTH = "yyyy-mm-dd".length();
    private static final Set<String> KNOWN =
            Set.of(
                    "_format",
                    "_id",
                    "date",
                    "identifier",
                    "measure",
                    "period",
                    "reporter",
                    "status",
                    "subject");

    static ReportSearch of(FhirParameters parameters) {
        parameters.known(KNOWN);
        Optional<String> subject = parameters.first("subject");
        String person = "(Patient/)?" + Deqm.PERSON + "[0-9]{1,18}";
        if (subject.isPresent() && !subject.get().matches(person)) {
            throw Problem.badRequest(
                    "malformed-subject",
                    "subject is Patient/%s<n>, as gaps name people".formatted(Deqm.PERSON));
        }
        return new ReportSearch(
                parameters,
                subject.map(text -> Long.parseLong(text.replaceFirst(".*" + Deqm.PERSON, ""))));
    }

    /// The rates asked for, measure by measure.
    Collection<List<MeasuredRateRow>> measures(List<MeasuredRateRow> rates) {
        Map<String, List<MeasuredRateRow>> measures = new LinkedHashMap<>();
        rates.stream()
                .filter(this::accepts)
                .forEach(rate ->
                        measures.computeIfAbsent(
                                        rate.scorecardId + " " + rate.measure,
                                        _ -> new ArrayList<>())
                                .add(rate));
        return measures.values();
    }

    private boolean accepts(MeasuredRateRow rate) {
        return any(
                        "measure",
                        asked ->
                                asked.equals(rate.canonical)
                                        || rate.canonical.startsWith(asked + "|")
                                        || asked.replaceFirst("^Measure/", "").equals(rate.measure))
                && any(
                        "reporter",
                        asked -> asked.replaceFirst("^Organization/", "").equals(rate.tenantId))
                && parameters.all("period").stream()
                        .allMatch(asked -> Days.of(asked).meet(rate.periodStart, rate.periodEnd));
    }

    /// What the written report decides.
    Boolean accepts(Map<String, Object> report) {
        String id = String.valueOf(report.get("id"));
        LocalDate day =
                LocalDate.parse(String.valueOf(report.get("date")).substring(0, DAY_LENGTH));
        return any("_id", id::equals)
                && any(
                        "identifier",
                        asked -> asked.replaceFirst("^urn:accord:measure-report\\|", "").equals(id))
                && any("status", asked -> asked.equals(report.get("status")))
                && parameters.all("date").stream().allMatch(asked -> Days.of(asked).meet(day, day));
    }

    private boolean any(String name, Predicate<String> fits) {
        List<String> asked = parameters.all(name);
        return asked.isEmpty() || asked.stream().anyMatch(fits);
    }
}
