package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "The privacy officer finds out who read what; roles that stand in for analysts stay in"
                + " their bounds")
class AuditTrailTest {
    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"attribution", "metrics", "reconciliation"})
    void everyServiceKeepsATrailOfThePayersPeopleAndClients(String service, Scene scene) {
        Visitor analyst = scene.platform().person("north-analyst");
        String contract = scene.journey().contractId();
        String path =
                switch (service) {
                    case "attribution" -> "/v1/rosters?contract=" + contract;
                    case "metrics" -> "/v1/scorecards?contract=" + contract;
                    default -> "/v1/settlements?contract=" + contract;
                };
        analyst.get(path).expect(200);
        Visitor officer = scene.platform().person("north-privacy-officer");
        JsonNode newest =
                officer.get("/fhir/AuditEvent?_count=1&outcome=0&source=" + service)
                        .expect(200)
                        .json()
                        .at("/entry/0/resource");
        assertThat(newest.at("/agent/2/name").asText()).isEqualTo("north-analyst");
        assertThat(newest.at("/agent/0/who/identifier/value").asText()).isEqualTo("accord-gateway");
        assertThat(newest.path("entity").toString()).contains(path.replaceAll("\\?.*", ""));
        assertThat(
                        officer.get("/v1/audit-trail?source=" + service, "application/x-ndjson")
                                .expect(200)
                                .text()
                                .lines())
                .hasSizeGreaterThan(2)
                .noneMatch(line -> line.contains("east-analyst"));
    }

    @Test
    void theTrailIsForTheOfficerAlone(Scene scene) {
        for (String person : List.of("north-analyst", "north-administrator", "east-clinician")) {
            scene.platform().person(person).get("/fhir/AuditEvent?source=attribution").expect(403);
        }
        Visitor officer = scene.platform().person("north-privacy-officer");
        officer.get("/fhir/AuditEvent").expect(400);
        officer.get("/v1/rosters?contract=" + scene.journey().contractId()).expect(403);
    }

    @Test
    void aClinicianReadsRostersAndNoMoneyUnlessGlassIsBroken(Scene scene) {
        Visitor clinician = scene.platform().person("east-clinician");
        String contract = scene.journey().contractId();
        clinician.get("/v1/rosters?contract=" + contract).expect(200);
        clinician.get("/v1/scorecards?contract=" + contract).expect(200);
        clinician.get("/v1/settlements?contract=" + contract).expect(403);
        HttpRequest.Builder emergency =
                clinician
                        .to("/v1/settlements?contract=" + contract)
                        .header("Emergency-Reason", "the analyst cannot be reached, statement due")
                        .GET();
        clinician.send(emergency).expect(200);
        scene.platform()
                .person("east-medical-director")
                .get("/v1/settlements?contract=" + contract)
                .expect(200);
    }

    @Test
    void whatTheClientOfTheJourneySentIsFoundByItsId(Scene scene) {
        Visitor officer = scene.platform().person("north-privacy-officer");
        JsonNode uploads =
                officer.get(
                                "/fhir/AuditEvent?source=attribution&entity=/v1/feeds&agent=payer-north-integration&_count=1000")
                        .expect(200)
                        .json()
                        .path("entry");
        assertThat(
                        StreamSupport.stream(uploads.spliterator(), false)
                                .map(entry -> entry.at("/resource/action").asText()))
                .contains("C");
    }

    @Test
    void aChangeOfAClientIsWrittenDownBeforeItIsMadeAndHowItEndedAfter(Scene scene) {
        Visitor administrator = scene.platform().person("north-administrator");
        String path = "/v1/clients/payer-north-never-was/status";
        administrator
                .send(
                        administrator
                                .to(path)
                                .header("Content-Type", "application/json")
                                .PUT(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"status\":\"disabled\"}")))
                .expect(404);
        Visitor officer = scene.platform().person("north-privacy-officer");
        String asked = "/fhir/AuditEvent?source=reconciliation&entity=" + path;
        JsonNode begun = officer.get(asked).expect(200).json();
        assertThat(begun.findValuesAsText("outcomeDesc")).contains("HTTP 102");
        assertThat(begun.at("/entry/0/resource/source/observer/identifier/value").asText())
                .isEqualTo("gateway");
        assertThat(begun.findValuesAsText("name")).contains("north-administrator");
        Waiting.until(
                "How the change ended",
                () ->
                        Optional.of(officer.get(asked).json().findValuesAsText("outcomeDesc"))
                                .filter(all -> all.contains("HTTP 404")));
    }
}
