package care.accord.metrics.report.fhir;

import static care.accord.metrics.report.fhir.Deqm.concept;
import static care.accord.metrics.report.fhir.Deqm.element;
import static care.accord.metrics.report.fhir.Deqm.extension;

import care.accord.metrics.gap.GapStatus;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.metrics.gap.store.MeasuredRateRow;
import care.accord.metrics.measure.NeededRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A gap as a DetectedIssue, and what is missing as a GuidanceResponse.
@ApplicationScoped
class GapIssues {
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String DEQM_CODES = "http://hl7.org/fhir/us/davinci-deqm/CodeSystem/";

    private final ObjectMapper json;

    @Inject
    GapIssues(ObjectMapper json) {
        this.json = json;
    }

    static String id(CareGapRow gap) {
        return "gap-%s-%d-%d".formatted(gap.scorecardId, gap.position, gap.person);
    }

    /// Whether something is missing that a GuidanceResponse tells.
    static Boolean hasGuidance(CareGapRow gap) {
        return GapStatus.of(gap.status).isMissing();
    }

    private static String guidanceId(CareGapRow gap) {
        return "need-%s-%d-%d".formatted(gap.scorecardId, gap.position, gap.person);
    }

    /// @param reportId of the member's MeasureReport
    Map<String, Object> issue(CareGapRow gap, String reportId) {
        List<Map<String, Object>> evidence = new ArrayList<>();
        evidence.add(detail("MeasureReport/" + reportId));
        if (hasGuidance(gap)) {
            evidence.add(detail("GuidanceResponse/" + guidanceId(gap)));
        }
        return element(
                "resourceType",
                "DetectedIssue",
                "id",
                id(gap),
                "meta",
                Deqm.profile("gaps-detectedissue-deqm"),
                "modifierExtension",
                List.of(
                        extension(
                                Deqm.PROFILES + "extension-gapStatus",
                                "valueCodeableConcept",
                                concept(
                                        DEQM_CODES + "gaps-status",
                                        GapStatus.of(gap.status).code()))),
                "status",
                "final",
                "code",
                code(gap),
                "patient",
                Reports.subject(gap),
                "evidence",
                evidence,
                "detail",
                gap.needed.isBlank() ? null : "%s (by %s)".formatted(gap.needed, gap.due));
    }

    /// Of a measure with several rates, it says in which.
    private static Map<String, Object> code(CareGapRow gap) {
        return element(
                "coding",
                List.of(element("system", ACT_CODE, "code", "CAREGAP")),
                "text",
                gap.rate.isBlank() ? null : "Gap in " + gap.rate);
    }

    private static Map<String, Object> detail(String target) {
        return element("detail", List.of(Deqm.reference(target)));
    }

    Map<String, Object> guidance(CareGapRow gap, MeasuredRateRow rate) {
        List<Map<String, Object>> requirements = requirements(rate);
        return element(
                "resourceType",
                "GuidanceResponse",
                "id",
                guidanceId(gap),
                "meta",
                Deqm.profile("gaps-guidanceresponse-detailedcaregap"),
                "moduleCanonical",
                rate.canonical,
                "status",
                "success",
                "subject",
                Reports.subject(gap),
                "reasonCode",
                List.of(
                        concept(
                                DEQM_CODES + "care-gap-reason",
                                gap.standing.equals("met") ? "Present" : "NotFound")),
                "note",
                gap.needed.isBlank() ? null : List.of(element("text", gap.needed)),
                "dataRequirement",
                requirements.isEmpty() ? null : requirements);
    }

    private List<Map<String, Object>> requirements(MeasuredRateRow rate) {
        try {
            List<Map<String, Object>> requirements = new ArrayList<>();
            for (NeededRecords records : json.readValue(rate.records, NeededRecords[].class)) {
                requirements.add(
                        element(
                                "type",
                                records.type(),
                                "codeFilter",
                                List.of(
                                        element(
                                                "path",
                                                records.path(),
                                                "valueSet",
                                                blankToNull(records.valueSet()),
                                                "code",
                                                codes(records)))));
            }
            return requirements;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a gap needs was stored and cannot be read", e);
        }
    }

    private static @Nullable List<Map<String, Object>> codes(NeededRecords records) {
        return records.codes().isEmpty()
                ? null
                : records.codes().stream()
                        .map(code ->
                                element(
                                        "system",
                                        code.system(),
                                        "code",
                                        code.code(),
                                        "display",
                                        blankToNull(code.name())))
                        .toList();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
