package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The numbers are those of the issues in cqframework/clinical-reasoning; #525 is asked of a contract of its own, [EpisodeGapsTest].
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What users of other gap reports complain of does not happen here")
class CareGapComplaintsTest {
    private static final GapScenario DEAL = GapScenario.of("complaints");

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
