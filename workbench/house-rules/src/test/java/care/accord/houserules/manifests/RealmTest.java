package care.accord.houserules.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;

@DisplayName("One realm: everywhere the same, without its demo tenants in prod")
class RealmTest {
    private static final Path SHARED = Project.MANIFESTS.resolve("base/keycloak/accord-realm.json");
    private static final Path PROD = Project.MANIFESTS.resolve("overlays/prod/keycloak-realm.yaml");

    /// The only client of the platform itself.
    private static final String GATEWAY = "accord-gateway";

    /// The operator wants the realm inside its resource, where kustomize cannot put a file: so it is a copy, and this test
    /// makes the copy when run with `-Daccord.update=true`.
    @Test
    void prodImportsTheSharedRealmWithoutDemoClientsAndPeople() throws IOException {
        ObjectNode resource = (ObjectNode) Yaml.documents(PROD).getFirst();
        JsonNode realm = withoutDemo(Yaml.json(SHARED));
        if (Boolean.getBoolean("accord.update")) {
            ((ObjectNode) resource.path("spec")).set("realm", realm);
            Files.writeString(PROD, dump(resource));
        }
        assertThat(Yaml.documents(PROD).getFirst().at("/spec/realm"))
                .as("after a change make the copy anew as docs/how-to/deploy-to-kubernetes.md says")
                .isEqualTo(realm);
    }

    private static JsonNode withoutDemo(JsonNode realm) {
        ObjectNode copy = realm.deepCopy();
        ArrayNode people = copy.withArray("users");
        people.removeIf(user -> !user.path("serviceAccountClientId").asText().equals(GATEWAY));
        ArrayNode clients = copy.withArray("clients");
        clients.removeIf(client ->
                client.path("serviceAccountsEnabled").asBoolean()
                        && !client.path("clientId").asText().equals(GATEWAY));
        return copy;
    }

    private static String dump(JsonNode resource) {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        block.setWidth(130);
        Object tree = new org.yaml.snakeyaml.Yaml().load(resource.toString());
        return "# Made by RealmTest from base/keycloak/accord-realm.json: change that file, not this one.\n"
                + new org.yaml.snakeyaml.Yaml(block).dump(tree);
    }

    @Test
    void whatTheRealmLeavesOpenIsFilledEverywhere() {
        Set<String> open = open(Yaml.json(SHARED));
        assertThat(open).contains("ACCORD_GATEWAY_CLIENT_SECRET");
        JsonNode keycloak =
                Yaml.documents(Project.ROOT.resolve("docker-compose.yml"))
                        .getFirst()
                        .at("/services/keycloak");
        assertThat(keycloak.path("environment").properties().stream().map(entry -> entry.getKey()))
                .containsAll(open);
        Rendered dev = Rendered.of(Rendered.DEV);
        JsonNode container =
                Rendered.containers(dev.one("StatefulSet", "keycloak")).findFirst().orElseThrow();
        assertThat(References.environment(dev, container).keySet()).containsAll(open);
    }

    @Test
    void prodLeavesOnlySecretsOpenAndSendsPeopleBackToItsOwnAddress() {
        JsonNode spec =
                Rendered.of(Rendered.PROD).one("KeycloakRealmImport", "accord").path("spec");
        assertThat(open(spec.path("realm")))
                .isEqualTo(
                        spec.path("placeholders").properties().stream()
                                .map(entry -> entry.getKey())
                                .collect(Collectors.toSet()));
        JsonNode gateway =
                Yaml.each(spec.at("/realm/clients"))
                        .filter(client -> client.path("clientId").asText().equals(GATEWAY))
                        .findFirst()
                        .orElseThrow();
        assertThat(gateway.path("rootUrl").asText()).isEqualTo("https://accord.example.org");
        assertThat(Yaml.each(gateway.path("redirectUris")).map(JsonNode::asText))
                .containsExactly("https://accord.example.org/*");
    }

    @Test
    void theIssuerIsTheSameForServicesIngressAndKeycloak() {
        Rendered prod = Rendered.of(Rendered.PROD);
        JsonNode platform =
                prod.all("ConfigMap")
                        .filter(map -> Rendered.name(map).startsWith("accord-platform"))
                        .findFirst()
                        .orElseThrow()
                        .path("data");
        String keycloak = prod.one("Keycloak", "keycloak").at("/spec/hostname/hostname").asText();
        assertThat(platform.path("ACCORD_ISSUER").asText()).isEqualTo(keycloak + "/realms/accord");
        assertThat(platform.path("QUARKUS_OIDC_TOKEN_ISSUER"))
                .isEqualTo(platform.path("ACCORD_ISSUER"));
        assertThat("https://" + prod.one("Ingress", "accord").at("/spec/rules/1/host").asText())
                .isEqualTo(keycloak);
    }

    private static Set<String> open(JsonNode realm) {
        return Project.namesIn(realm.toString()).collect(Collectors.toCollection(TreeSet::new));
    }
}
