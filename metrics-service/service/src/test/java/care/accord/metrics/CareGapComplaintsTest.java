package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.gap.CareGap;
import care.accord.metrics.gap.GapFinder;
import care.accord.metrics.gap.GapRule;
import care.accord.metrics.gap.GapStatus;
import care.accord.metrics.gap.fhir.ClinicalGapRules;
import care.accord.metrics.measure.RateStanding;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.MeasurePackage;
import care.accord.metrics.measure.fhir.OrganizationRecord;
import care.accord.metrics.measure.fhir.PackageFiles;
import care.accord.metrics.measure.fhir.PatientRecord;
import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.RealParts;
import care.accord.vocabulary.DateSpan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers are those of the issues in cqframework/clinical-reasoning.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What users of other gap reports complain of does not happen here")
class CareGapComplaintsTest {
    private static final GapScenario DEAL = GapScenario.of("complaints");
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static boolean begun;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    /// The period of the contract ends half a year after the last day that is known.
    @BeforeEach
    void begin() throws IOException, FeedRejected {
        if (!begun) {
            DEAL.begin(others, location, LocalDate.of(2026, 6, 30), json);
            begun = true;
        }
    }

    private JsonNode gaps(String more) throws IOException {
        return json.readTree(
                GapScenario.get(
                                DEAL.provider(),
                                "/fhir/Measure/$care-gaps?periodStart=2025-01-01&periodEnd=2026-06-30"
                                        + more)
                        .asString());
    }

    /// `measure status` of every DetectedIssue of one person.
    private List<String> issues(String more, String name) throws IOException {
        for (JsonNode one : gaps(more).path("parameter")) {
            if (one.toString().contains(name)) {
                return one.path("resource").findValues("modifierExtension").stream()
                        .map(extension -> extension.findValuesAsText("code").getFirst())
                        .toList();
            }
        }
        return List.of();
    }

    @Test
    @DisplayName(
            "#373: somebody outside the denominator has no open gap, the measure is not applicable")
    void outsideTheDenominator() throws IOException {
        String bloodPressure = "&measureId=controlled-blood-pressure";
        assertThat(issues(bloodPressure + "&status=not-applicable", "Eve Old"))
                .containsExactly("not-applicable");
        assertThat(
                        issues(
                                bloodPressure
                                        + "&status=open-gap&status=prospective-gap&status=closed-gap",
                                "Eve Old"))
                .isEmpty();
        assertThat(
                        DEAL.worklist(
                                "&measure=controlled-blood-pressure&status=open&status=prospective"))
                .noneMatch(line -> line.endsWith("Eve Old"));
    }

    @Test
    @DisplayName("#521: before its day is over, a gap is prospective")
    void prospective() throws IOException {
        assertThat(
                        issues(
                                "&measureId=controlled-blood-pressure&status=open-gap&status=prospective-gap",
                                "Ben Open"))
                .containsExactly("prospective-gap");
        assertThat(DEAL.worklist("&status=open"))
                .as("what happened cannot be undone")
                .containsExactly("emergency-visits open Ben Open");
    }

    @Test
    @DisplayName("#527: a measure of several rates has one gap for each of them")
    void severalRates() throws IOException {
        assertThat(issues("&measureId=blood-pressure-rates&status=prospective-gap", "Ben Open"))
                .containsExactly("prospective-gap", "prospective-gap");
        assertThat(DEAL.worklist("&measure=blood-pressure-rates"))
                .containsExactly(
                        "blood-pressure-rates controlled prospective Ben Open",
                        "blood-pressure-rates poor-control prospective Ben Open");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', NOT_APPLICABLE",
        "followed, CLOSED",
        "followed followed, CLOSED",
        "followed open, OPEN",
        "cancelled, NOT_APPLICABLE",
        "cancelled open, OPEN",
    })
    @DisplayName(
            "#525: where visits are counted, a gap is open while any visit that counts is left")
    void otherThanPeople(String visits, GapStatus expected) {
        CqlMeasure measure = visitMeasure();
        List<GapRule> rules = ClinicalGapRules.of(measure, YEAR);
        List<RateStanding> standings = measure.standings(measure.over(YEAR).of(record(visits)));
        CareGap gap =
                GapFinder.find(rules.getFirst(), standings.getFirst().standing(), YEAR.end())
                        .orElseThrow();
        assertThat(gap.status()).isEqualTo(expected);
    }

    private static PatientRecord record(String visits) {
        java.util.ArrayList<String> resources = new java.util.ArrayList<>();
        resources.add("{\"resourceType\":\"Patient\",\"id\":\"p\"}");
        for (String visit : visits.split(" ", -1)) {
            if (!visit.isBlank()) {
                resources.add(
                        "{\"resourceType\":\"Encounter\",\"id\":\"v%d\",\"status\":\"%s\",\"class\":{\"code\":\"AMB\"}}"
                                .formatted(
                                        resources.size(),
                                        switch (visit) {
                                            case "followed" -> "finished";
                                            case "cancelled" -> "cancelled";
                                            default -> "planned";
                                        }));
            }
        }
        return PatientRecord.parse(List.of(new OrganizationRecord("east", resources)));
    }

    private static CqlMeasure visitMeasure() {
        return CqlMeasure.of(
                MeasurePackage.read(
                        new PackageFiles(
                                Map.of(
                                        "Visits.cql",
                                        """
                                        library Visits version '1'
                                        using FHIR version '4.0.1'
                                        include FHIRHelpers version '4.0.1' called FHIRHelpers
                                        parameter "Measurement Period" Interval<DateTime>
                                        context Patient
                                        define "Visits": [Encounter]
                                        define "Cancelled": [Encounter] V where V.status = 'cancelled'
                                        define "Followed": [Encounter] V where V.status = 'finished'
                                        """,
                                        "library.json",
                                        """
                                        {"resourceType":"Library","url":"urn:visits","name":"Visits","version":"1","status":"active",
                                         "content":[{"contentType":"text/cql","url":"Visits.cql"}]}
                                        """,
                                        "measure.json",
                                        """
                                        {"resourceType":"Measure","id":"visits","url":"urn:measure:visits","version":"1","title":"Visits","status":"active","library":["urn:visits"],
                                         "extension":[{"url":"http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis","valueCode":"Encounter"}],
                                         "scoring":{"coding":[{"code":"proportion"}]},
                                         "group":[{"population":[
                                          {"code":{"coding":[{"code":"initial-population"}]},"criteria":{"language":"text/cql-identifier","expression":"Visits"}},
                                          {"code":{"coding":[{"code":"denominator"}]},"criteria":{"language":"text/cql-identifier","expression":"Visits"}},
                                          {"code":{"coding":[{"code":"denominator-exclusion"}]},"criteria":{"language":"text/cql-identifier","expression":"Cancelled"}},
                                          {"code":{"coding":[{"code":"numerator"}]},"criteria":{"language":"text/cql-identifier","expression":"Followed"}}]}]}
                                        """))));
    }

    @Test
    @DisplayName("#493: whoever wants a light list gets one, without documents")
    void aLightList() throws IOException {
        String list =
                GapScenario.get(DEAL.provider(), "/v1/gaps?contract=c-complaints&limit=2")
                        .asString();
        assertThat(json.readTree(list).path("data")).hasSize(2);
        assertThat(json.readTree(list).path("next").asText()).isNotBlank();
        JsonNode collection = gaps("&isDocument=false&status=prospective-gap");
        assertThat(collection.findValuesAsText("resourceType"))
                .contains("DetectedIssue")
                .doesNotContain("Composition");
    }
}
