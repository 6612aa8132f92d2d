package care.accord.metrics.report.fhir;

import care.accord.metrics.gap.GapStatus;
import care.accord.metrics.gap.store.CareGapPeople;
import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.MeasuredRateRow;
import care.accord.metrics.report.fhir.GapsRequest.Subject;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers `Measure/$care-gaps` from the latest scorecards in sight: a Parameters with a Bundle for each member, written as it
/// is sent, so that a list of any length costs the memory of a few members.
@ApplicationScoped
class CareGapsOperation {
    private static final int AT_ONCE = 200;

    private final Tenancy tenancy;
    private final CareGapPeople people;
    private final GapIssues issues;
    private final MeasureResources measures;
    private final ObjectMapper json;
    private final String base;

    @Inject
    CareGapsOperation(
            Tenancy tenancy,
            CareGapPeople people,
            GapIssues issues,
            MeasureResources measures,
            ObjectMapper json,
            @ConfigProperty(name = "accord.fhir.base") String base) {
        this.tenancy = tenancy;
        this.people = people;
        this.issues = issues;
        this.measures = measures;
        this.json = json;
        this.base = base;
    }

    /// Rates asked for, with when they were computed, and who is to be told about.
    private record Found(
            String tenant,
            GapsRequest request,
            Map<String, List<MeasuredRateRow>> rates,
            Map<String, OffsetDateTime> computedAt,
            List<Long> people) {}

    StreamingOutput answer(String tenant, GapsRequest request) {
        Set<String> about =
                request.topics().isEmpty() ? Set.of() : measures.about(tenant, request.topics());
        Found found = tenancy.inTransaction(tenant, () -> find(tenant, request, about));
        return out -> {
            try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
                generator.writeStartObject();
                generator.writeStringField("resourceType", "Parameters");
                if (!found.people().isEmpty()) {
                    generator.writeArrayFieldStart("parameter");
                    for (int start = 0; start < found.people().size(); start += AT_ONCE) {
                        int end = Math.min(start + AT_ONCE, found.people().size());
                        write(generator, found, found.people().subList(start, end));
                    }
                    generator.writeEndArray();
                }
                generator.writeEndObject();
            }
        };
    }

    /// @param about measures of the topics asked for
    private Found find(String tenant, GapsRequest request, Set<String> about) {
        Map<String, List<MeasuredRateRow>> rates =
                MeasuredRateRow.latest().stream()
                        .filter(request::asksFor)
                        .filter(rate -> request.topics().isEmpty() || about.contains(rate.measure))
                        .collect(
                                Collectors.groupingBy(
                                        rate -> rate.scorecardId,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (rates.isEmpty()) {
            throw nothing(request);
        }
        Map<String, OffsetDateTime> computedAt =
                rates.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        id -> id,
                                        id -> ScorecardRow.withId(id).orElseThrow().computedAt));
        List<Long> asked =
                people.of(
                        new CareGapPeople.Asked(
                                List.copyOf(rates.keySet()),
                                measures(rates),
                                words(request),
                                request.providers(),
                                number(request),
                                identifier(request)));
        return new Found(tenant, request, rates, computedAt, asked);
    }

    private static Problem nothing(GapsRequest request) {
        boolean isMissing =
                request.subject() instanceof Subject.Members(String contract)
                        && MeasuredRateRow.latest().stream()
                                .noneMatch(rate -> rate.contractId.equals(contract));
        return isMissing
                ? Problem.notFound()
                : Problem.invalid(
                        "nothing-measured",
                        "No measure of that name or topic has a period that ends from %s to %s; GET /fhir/MeasureReport lists what was measured"
                                .formatted(request.periodStart(), request.periodEnd()),
                        List.of());
    }

    private static List<String> measures(Map<String, List<MeasuredRateRow>> rates) {
        return rates.values().stream()
                .flatMap(List::stream)
                .map(rate -> rate.measure)
                .distinct()
                .toList();
    }

    private static List<String> words(GapsRequest request) {
        return request.statuses().stream().map(GapStatus::word).toList();
    }

    private static long number(GapsRequest request) {
        return request.subject() instanceof Subject.Person(long number) ? number : 0;
    }

    private static String identifier(GapsRequest request) {
        return request.subject() instanceof Subject.Member(String identifier) ? identifier : "";
    }

    private void write(JsonGenerator generator, Found found, List<Long> some) throws IOException {
        for (Map<String, Object> bundle :
                tenancy.inTransaction(found.tenant(), () -> bundles(found, some))) {
            generator.writePOJO(Deqm.element("name", "return", "resource", bundle));
        }
    }

    private List<Map<String, Object>> bundles(Found found, List<Long> some) {
        GapsRequest request = found.request();
        List<String> measures = measures(found.rates());
        List<CareGapRow> rows =
                CareGapRow.of(found.rates().keySet(), some).stream()
                        .filter(row -> measures.contains(row.measure))
                        .toList();
        GapsBundle.Findings findings =
                new GapsBundle.Findings(
                        base,
                        words(request),
                        found.rates(),
                        found.computedAt(),
                        CareGapRemarkRow.about(
                                rows.stream().map(row -> row.contractId).distinct().toList(),
                                some));
        Map<Long, List<CareGapRow>> byPerson =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.person,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byPerson.values().stream()
                .map(gaps -> new GapsBundle(findings, issues, gaps))
                .map(bundle ->
                        switch (request.form()) {
                            case DOCUMENT -> bundle.document();
                            case COLLECTION -> bundle.collection();
                        })
                .toList();
    }
}
