package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The realm: who may ask for tokens, and how")
class RealmTest {
    @TempDir private Path folder = Path.of("");
    private Map<String, String> known = Map.of();

    @BeforeEach
    void makeUpSecrets() {
        var values = new TreeMap<>(Secrets.in(new Home(folder)).values());
        values.put("ACCORD_GATEWAY_URL", "http://localhost:18080");
        known = values;
    }

    @Test
    void everyPlaceholderHasAValueAndNoSecretIsInTheFile() throws IOException {
        Realm realm = Realm.of(Settings.here().realm(), known);

        assertThat(realm.environment())
                .containsKeys(
                        "ACCORD_GATEWAY_URL", "ACCORD_DEMO_PASSWORD", "ACCORD_PAYER_NORTH_SECRET");
        assertThat(clients())
                .allSatisfy(c -> assertThat(c.path("secret").asText("${")).startsWith("${"));
    }

    @Test
    void noClientMayTakeAPasswordOrGetATokenWithoutACode() throws IOException {
        assertThat(clients())
                .hasSizeGreaterThan(5)
                .allSatisfy(client -> {
                    assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
                    assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
                });
    }

    @Test
    void thePortalsSignInDemandsProofOfKeyAndReturnsToTheGatewayOnly() throws IOException {
        assertThat(clients())
                .filteredOn(c -> c.path("standardFlowEnabled").asBoolean())
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                            .isEqualTo("S256");
                    assertThat(client.at("/redirectUris/0").asText())
                            .isEqualTo("${ACCORD_GATEWAY_URL}/*");
                    assertThat(client.path("redirectUris")).hasSize(1);
                });
    }

    @Test
    void peopleCannotChangeTheTenantTheyWorkFor() throws IOException {
        String profile =
                realm().at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText();

        assertThat(new ObjectMapper().readTree(profile).path("attributes"))
                .filteredOn(a -> a.path("name").asText().startsWith("tenant"))
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.at("/permissions/edit")).hasToString("[\"admin\"]"));
    }

    @Test
    void aPlaceholderNobodyKnowsIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("realm.json"), "{\"secret\": \"${SOME_SECRET}\"}");

        assertThatThrownBy(() -> Realm.of(file, known))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("asks for ${SOME_SECRET}");
    }

    @Test
    void theFingerprintFollowsTheFileAndEveryValueInIt() throws IOException {
        Path file = Files.writeString(folder.resolve("realm.json"), "${ACCORD_GATEWAY_URL}");
        String before = Realm.of(file, known).fingerprint();
        String elsewhere =
                Realm.of(file, Map.of("ACCORD_GATEWAY_URL", "http://localhost:9")).fingerprint();
        Files.writeString(file, "${ACCORD_GATEWAY_URL} ");

        assertThat(Realm.of(file, known).fingerprint()).isNotIn(before, elsewhere);
        assertThat(elsewhere).isNotEqualTo(before);
    }

    private static JsonNode clients() throws IOException {
        return realm().path("clients");
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Settings.here().realm()));
    }
}
