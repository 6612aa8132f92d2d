package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "What Keycloak says of a clinician or a practice decides whose patients they read about")
class ClinicianTest {
    /// Of the realm's `east-clinician`, and of the first clinician of every sample county.
    private static final String NPI = "2000000028";

    @Test
    void aClinicianReadsAboutTheirPatientsAndHowTheOrganizationDoes(Scene scene) {
        Visitor clinician = scene.platform().person("east-clinician");
        String contract = scene.journey().contractId();
        JsonNode roster =
                clinician.get("/v1/rosters?contract=" + contract).expect(200).json().at("/data/0");
        String members = "/v1/rosters/%s/members?limit=100".formatted(roster.path("id").asText());
        List<String> theirs = npis(clinician.get(members).expect(200).json());
        assertThat(theirs).isNotEmpty().containsOnly(NPI);
        assertThat(theirs.size()).isLessThan(roster.path("members").asInt());
        assertThat(npis(scene.platform().person("east-analyst").get(members).json()))
                .anyMatch(npi -> !npi.equals(NPI));
        clinician.get("/v1/scorecards?contract=" + contract).expect(200);
        JsonNode gaps = clinician.get("/v1/gaps?limit=100&contract=" + contract).json();
        assertThat(npis(gaps)).allMatch(NPI::equals);
        clinician.get("/v1/clinical-patients").expect(403);
    }

    @Test
    void aProgramOfAPracticeIsRegisteredForItsPatients(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        Visitor administrator = scene.platform().person("east-administrator");
        String contract = scene.journey().contractId();
        Visitor analyst = scene.platform().person("east-analyst");
        String roster =
                analyst.get("/v1/rosters?contract=" + contract).json().at("/data/0/id").asText();
        String members = "/v1/rosters/%s/members?limit=100".formatted(roster);
        String tin = analyst.get(members).json().at("/data/0/provider/tin").asText();
        KeyPairs key = KeyPairs.of("1", "ES384");
        ObjectNode document = RegisteredClient.document("practice", key, "system/*.rs");
        document.putArray("roles").add("provider-analyst");
        document.putArray("tin").add("no-tin");
        administrator.post("/v1/clients", document).expect(422);
        document.putArray("tin").add(tin);
        JsonNode registered = administrator.post("/v1/clients", document).expect(201).json();
        assertThat(registered.path("tin").toString()).isEqualTo("[\"%s\"]".formatted(tin));
        RegisteredClient client = new RegisteredClient(registered.path("id").asText(), key);
        Visitor program = scene.platform().bearing(client.token(scene, "system/*.rs"));
        assertThat(program.get(members).expect(200).json().path("data"))
                .isNotEmpty()
                .allMatch(one -> one.at("/provider/tin").asText().equals(tin));
        program.get("/fhir/Group/%s/$export".formatted(contract)).expect(403);
        ObjectNode payers =
                RegisteredClient.document("practice", KeyPairs.of("1", "ES384"), "system/*.rs");
        payers.putArray("tin").add("970000001");
        scene.platform().person("north-administrator").post("/v1/clients", payers).expect(422);
    }

    private static List<String> npis(JsonNode page) {
        return StreamSupport.stream(page.path("data").spliterator(), false)
                .map(one -> one.at("/provider/npi").asText())
                .toList();
    }
}
