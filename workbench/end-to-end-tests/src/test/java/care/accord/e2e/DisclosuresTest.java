package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@Order(Integer.MAX_VALUE - 3)
@DisplayName(
        "Whatever one party reads of the other's is in the other's trail: every operation that reads (45 CFR 164.528)")
class DisclosuresTest {
    private static final List<String> SOURCES = List.of("attribution", "metrics", "reconciliation");

    /// What the provider organization reads there is its own, or everybody's; of surveys the journey has no results.
    private static final List<String> OWN =
            List.of(
                    "GET /v1/clinical-feeds",
                    "GET /v1/clinical-feeds/uploads/{id}",
                    "HEAD /v1/clinical-feeds/uploads/{id}",
                    "GET /v1/clinical-feeds/{id}",
                    "GET /v1/clinical-feeds/{id}/rejections",
                    "GET /v1/clinical-patients",
                    "GET /v1/clinical-patients/counts",
                    "GET /v1/clinical-patients/{row}/records",
                    "GET /v1/contracts/schema",
                    "GET /v1/feeds",
                    "GET /v1/survey-results",
                    "GET /v1/webhooks");

    @Test
    void thePayerSeesAllThatTheProviderOrganizationReadOfIts(Scene scene)
            throws GeneralSecurityException {
        Matrix matrix = new Matrix(scene);
        Visitor provider = scene.platform().program("provider-east-ehr", "system/*.cruds");
        Instant began = Instant.now();
        Map<String, String> read = matrix.readBy(provider);
        assertThat(read).hasSizeGreaterThan(40);
        Visitor officer = scene.platform().person("north-privacy-officer");
        List<String> untold = new ArrayList<>();
        read.forEach((operation, path) -> {
            if (told(officer, path, began).isEmpty()) {
                untold.add(operation);
            }
        });
        assertThat(untold).isSubsetOf(OWN);
    }

    @Test
    void theOfficerLearnsWhoInWhichRoleAndOfWhichContractAndNoMore(Scene scene) {
        Instant began = Instant.now();
        String contract = scene.journey().contractId();
        scene.platform().person("east-analyst").get("/v1/rosters?contract=" + contract).expect(200);
        JsonNode event =
                told(scene.platform().person("north-privacy-officer"), "/v1/rosters", began)
                        .getFirst();
        assertThat(event.at("/agent/1/who/identifier/value").asText()).isEqualTo("provider-east");
        assertThat(event.at("/agent/1/role").findValuesAsText("code"))
                .containsExactly("provider-analyst");
        assertThat(event.path("entity").findValuesAsText("value"))
                .containsExactly("/v1/rosters", contract);
        assertThat(event.toString()).doesNotContain("east-analyst", "jti", "accord-gateway");
        assertThat(event.path("agent").findValues("network")).isEmpty();
    }

    @Test
    void aFileOfAnExportIsToldAtEachDownload(Scene scene) {
        Visitor provider = scene.platform().program("provider-east-ehr", "system/*.cruds");
        String job =
                Begun.job(
                        provider, "/fhir/Group/%s/$export".formatted(scene.journey().contractId()));
        Visitor officer = scene.platform().person("north-privacy-officer");
        String file = "/fhir/bulk-exports/" + job + "/files/1";
        Waiting.until(
                "An export's first file",
                () -> Optional.of(provider.get(file, "*/*")).filter(one -> one.status() == 200));
        for (int downloads = 1; downloads <= 2; downloads++) {
            Instant began = Instant.now();
            provider.get(file, "*/*").expect(200);
            assertThat(told(officer, file, began)).hasSize(1);
        }
        provider.send(provider.to("/fhir/bulk-exports/" + job).DELETE()).expect(202);
    }

    @Test
    void whatAnOutsiderReadsTellsThePartiesNothing(Scene scene) {
        Instant began = Instant.now();
        String contract = scene.journey().contractId();
        Visitor outsider = scene.platform().person("west-analyst");
        outsider.get("/v1/contracts/" + contract).expect(404);
        outsider.get("/v1/contracts").expect(200);
        Visitor officer = scene.platform().person("north-privacy-officer");
        for (String source : SOURCES) {
            assertThat(
                            officer.get(
                                            "/fhir/AuditEvent?agent=provider-west&source=%s&date=ge%s"
                                                    .formatted(source, began))
                                    .expect(200)
                                    .json()
                                    .path("entry"))
                    .isEmpty();
        }
    }

    private static List<JsonNode> told(Visitor officer, String path, Instant since) {
        List<JsonNode> events = new ArrayList<>();
        for (String source : SOURCES) {
            officer.get(
                            "/fhir/AuditEvent?agent=provider-east&source=%s&date=ge%s&entity=%s"
                                    .formatted(source, since, Operation.encoded(path)))
                    .expect(200)
                    .json()
                    .path("entry")
                    .forEach(entry -> events.add(entry.path("resource")));
        }
        return events;
    }
}
