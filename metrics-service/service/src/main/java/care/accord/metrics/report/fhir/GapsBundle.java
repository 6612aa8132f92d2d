package care.accord.metrics.report.fhir;

import static care.accord.metrics.report.fhir.Deqm.concept;
import static care.accord.metrics.report.fhir.Deqm.element;

import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.MeasuredRateRow;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One member's gaps as a Bundle: a document, or the same resources as a plain collection.
final class GapsBundle {
    private static final String GAPS_IN_CARE = "96315-7";

    private final Findings findings;
    private final GapIssues issues;
    private final List<CareGapRow> gaps;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<Map<String, Object>> sections = new ArrayList<>();

    /// @param gaps of one member, at least one, in the order of rates; those of other statuses stand in reports only
    GapsBundle(Findings findings, GapIssues issues, List<CareGapRow> gaps) {
        this.findings = findings;
        this.issues = issues;
        this.gaps = gaps;
        measures().forEach(this::measure);
    }

    /// What a run of the operation found.
    ///
    /// @param base the address of this FHIR server
    /// @param statuses of the gaps asked for
    /// @param computedAt by scorecard
    record Findings(
            String base,
            List<String> statuses,
            Map<String, List<MeasuredRateRow>> rates,
            Map<String, OffsetDateTime> computedAt,
            List<CareGapRemarkRow> remarks) {

        /// The rates of the measure whose gap this is.
        List<MeasuredRateRow> ratesOf(CareGapRow gap) {
            return Objects.requireNonNull(rates.get(gap.scorecardId)).stream()
                    .filter(rate -> rate.measure.equals(gap.measure))
                    .toList();
        }

        OffsetDateTime computedAt(CareGapRow gap) {
            return Objects.requireNonNull(computedAt.get(gap.scorecardId));
        }
    }

    Map<String, Object> document() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(entry(composition()));
        all.addAll(collected());
        return bundle("document", all);
    }

    Map<String, Object> collection() {
        return bundle("collection", collected());
    }

    private List<Map<String, Object>> collected() {
        List<Map<String, Object>> all = new ArrayList<>(entries);
        all.add(entry(patient()));
        all.add(entry(payer()));
        return all;
    }

    private Map<String, Object> bundle(String type, List<Map<String, Object>> content) {
        CareGapRow first = gaps.getFirst();
        return element(
                "resourceType",
                "Bundle",
                "meta",
                Deqm.profile("gaps-bundle-deqm"),
                "identifier",
                element(
                        "system",
                        "urn:accord:gaps-in-care",
                        "value",
                        "%s-%d".formatted(first.scorecardId, first.person)),
                "type",
                type,
                "timestamp",
                timestamp(),
                "entry",
                content);
    }

    private String timestamp() {
        return gaps.stream()
                .map(findings::computedAt)
                .max(OffsetDateTime::compareTo)
                .orElseThrow()
                .toInstant()
                .toString();
    }

    /// The gaps measure by measure.
    private List<List<CareGapRow>> measures() {
        Map<String, List<CareGapRow>> measures = new LinkedHashMap<>();
        gaps.forEach(gap ->
                measures.computeIfAbsent(
                                gap.scorecardId + " " + gap.measure, _ -> new ArrayList<>())
                        .add(gap));
        return List.copyOf(measures.values());
    }

    private void measure(List<CareGapRow> ofMeasure) {
        List<CareGapRow> asked =
                ofMeasure.stream().filter(gap -> findings.statuses().contains(gap.status)).toList();
        if (asked.isEmpty()) {
            return;
        }
        CareGapRow first = ofMeasure.getFirst();
        List<MeasuredRateRow> rates = findings.ratesOf(first);
        String report = Reports.id(rates.getFirst(), first.person);
        entries.add(
                entry(
                        Reports.individual(
                                rates, ofMeasure, findings.remarks(), findings.computedAt(first))));
        for (CareGapRow gap : asked) {
            entries.add(entry(issues.issue(gap, report)));
            if (GapIssues.hasGuidance(gap)) {
                MeasuredRateRow rate =
                        rates.stream()
                                .filter(one -> one.position == gap.position)
                                .findFirst()
                                .orElseThrow();
                entries.add(entry(issues.guidance(gap, rate)));
            }
        }
        sections.add(
                element(
                        "title",
                        rates.getFirst().title,
                        "focus",
                        Deqm.reference("MeasureReport/" + report),
                        "entry",
                        asked.stream()
                                .map(gap -> Deqm.reference("DetectedIssue/" + GapIssues.id(gap)))
                                .toList()));
    }

    private Map<String, Object> composition() {
        CareGapRow first = gaps.getFirst();
        return element(
                "resourceType",
                "Composition",
                "id",
                "gaps-%s-%d".formatted(first.scorecardId, first.person),
                "meta",
                Deqm.profile("gaps-composition-deqm"),
                "status",
                "final",
                "type",
                concept("http://loinc.org", GAPS_IN_CARE),
                "subject",
                Reports.subject(first),
                "date",
                timestamp(),
                "author",
                List.of(Deqm.organization(first.tenantId)),
                "title",
                "Gaps in care",
                "custodian",
                Deqm.organization(first.tenantId),
                "section",
                sections);
    }

    private Map<String, Object> patient() {
        CareGapRow first = gaps.getFirst();
        return element(
                "resourceType",
                "Patient",
                "id",
                Deqm.PERSON + first.person,
                "identifier",
                List.of(element("system", Deqm.MEMBER, "value", first.beneficiaryId)),
                "name",
                first.name.isBlank() ? null : List.of(element("text", first.name)));
    }

    private Map<String, Object> payer() {
        String tenant = gaps.getFirst().tenantId;
        return element(
                "resourceType",
                "Organization",
                "id",
                tenant,
                "identifier",
                List.of(element("system", Deqm.PARTY, "value", tenant)),
                "active",
                true,
                "name",
                tenant);
    }

    private Map<String, Object> entry(Map<String, Object> resource) {
        return element(
                "fullUrl",
                "%s/%s/%s"
                        .formatted(
                                findings.base(), resource.get("resourceType"), resource.get("id")),
                "resource",
                resource);
    }
}
