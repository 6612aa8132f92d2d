package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "A contract's whole journey works on the real parts, and a second claims file moves everything by itself")
class JourneyTest {
    @Test
    void theSecondClaimsFileMovedRosterScorecardAndSettlement(Scene scene) {
        Stage first = scene.journey().first();
        Stage second = scene.journey().second();
        assertThat(second.roster().path("version").asInt())
                .isGreaterThan(first.roster().path("version").asInt());
        assertThat(second.settlement().path("previousId").asText()).isNotEmpty();
        assertThat(second.payment()).isNotEqualTo(first.payment());
        assertThat(second.snapshotId()).isNotEqualTo(first.snapshotId());
    }

    @Test
    void everyResultNamesItsInputs(Scene scene) {
        for (JsonNode result :
                new JsonNode[] {
                    scene.journey().second().roster(),
                    scene.journey().second().scorecard(),
                    scene.journey().second().settlement()
                }) {
            assertThat(result.path("inputs").fieldNames())
                    .toIterable()
                    .contains(
                            "runId",
                            "contractId",
                            "contractVersion",
                            "rulesEdition",
                            "snapshotId",
                            "dataAsOf",
                            "paidThrough");
        }
    }

    @Test
    void theChangeOfASettlementAddsUp(Scene scene) {
        Visitor payer = scene.platform().client("payer-north-integration");
        String id = scene.journey().second().settlement().path("id").asText();
        JsonNode changes = payer.get("/v1/settlements/" + id + "/changes").expect(200).json();
        assertThat(changes.path("steps")).isNotEmpty();
        for (JsonNode step : changes.path("steps")) {
            if (step.path("from").isTextual() && step.path("to").isTextual()) {
                assertThat(
                                step.path("to")
                                        .decimalValue()
                                        .subtract(step.path("from").decimalValue()))
                        .as(step.path("label").asText())
                        .isEqualByComparingTo(step.path("delta").decimalValue());
            }
        }
    }

    @Test
    void everyMemberHasAnExplanationThatNamesLinesAndRules(Scene scene) {
        Visitor person = scene.platform().person("east-analyst");
        String roster = "/v1/rosters/" + scene.journey().second().roster().path("id").asText();
        JsonNode member =
                person.get(roster + "/members?limit=1").expect(200).json().path("data").path(0);
        JsonNode explanation =
                person.get(roster + "/members/" + member.path("row").asText() + "/explanation")
                        .expect(200)
                        .json();
        assertThat(explanation.path("sentence").asText()).isNotEmpty();
        assertThat(explanation.path("lines")).isNotEmpty();
        assertThat(explanation.path("citations")).isNotEmpty();
    }
}
