package care.accord.houserules.manifests;

import static care.accord.houserules.manifests.Rendered.containers;
import static care.accord.houserules.manifests.Rendered.name;
import static care.accord.houserules.manifests.Rendered.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.houserules.manifests.References.SecretKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever is referred to exists, and no secret has a value here")
class ReferenceTest {
    private static final String PLACES = "care.accord.houserules.manifests.Rendered#places";
    private static final Path PAGE = Project.ROOT.resolve("docs/how-to/deploy-to-kubernetes.md");
    private static final Path DEV_SECRETS =
            Project.MANIFESTS.resolve(Rendered.DEV).resolve("secrets");

    @ParameterizedTest
    @MethodSource(PLACES)
    void everyVariableAServiceReadsIsSet(String place) {
        Rendered rendered = Rendered.of(place);
        for (Project.Service service : Project.Service.values()) {
            JsonNode container =
                    containers(rendered.one("Deployment", service.title)).findFirst().orElseThrow();
            assertThat(References.environment(rendered, container).keySet())
                    .as(service.title)
                    .containsAll(service.environment());
        }
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void everyConfigMapClaimAndAccountExists(String place) {
        Rendered rendered = Rendered.of(place);
        Set<String> there = new TreeSet<>();
        rendered.documents()
                .forEach(document ->
                        there.add(document.path("kind").asText() + " " + name(document)));
        there.add("ServiceAccount default");
        assertThat(rendered.workloads().flatMap(ReferenceTest::named))
                .isNotEmpty()
                .allMatch(there::contains);
    }

    private static Stream<String> named(JsonNode workload) {
        JsonNode pod = pod(workload);
        return Stream.of(
                        Stream.of(
                                "ServiceAccount "
                                        + pod.path("serviceAccountName").asText("default")),
                        pod.findValues("configMapRef").stream()
                                .map(found -> "ConfigMap " + found.path("name").asText()),
                        pod.findValues("configMap").stream()
                                .map(found -> "ConfigMap " + found.path("name").asText()),
                        pod.findValues("persistentVolumeClaim").stream()
                                .map(found ->
                                        "PersistentVolumeClaim "
                                                + found.path("claimName").asText()))
                .flatMap(names -> names);
    }

    @Test
    void everySecretOfDevIsGenerated() {
        assertThat(
                        References.secretsOf(
                                Yaml.documents(DEV_SECRETS.resolve("kustomization.yaml"))
                                        .getFirst()))
                .isEqualTo(References.secretKeys(Rendered.of(Rendered.DEV)));
    }

    @Test
    void everySecretOfProdIsDocumented() {
        Set<SecretKey> documented = References.documentedSecrets(PAGE);
        assertThat(documented).containsAll(References.secretKeys(Rendered.of(Rendered.PROD)));
        assertThat(documented.stream().map(SecretKey::secret))
                .contains(
                        Rendered.of(Rendered.PROD)
                                .one("Ingress", "accord")
                                .at("/spec/tls/0/secretName")
                                .asText());
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void noSecretHasAValue(String place) {
        assertThat(Rendered.of(place).all("Secret")).isEmpty();
    }

    @Test
    void theDevSecretsAreRandomAndKept(@TempDir Path folder) throws IOException {
        assumeTrue(
                Command.exists("sh") && Command.exists("od"),
                "no POSIX shell: create.sh is not run");
        for (String file : new String[] {"kustomization.yaml", "create.sh"}) {
            Files.copy(DEV_SECRETS.resolve(file), folder.resolve(file));
        }
        assertThat(Command.run(folder, "sh", "create.sh").code()).isZero();
        Rendered first = Rendered.render(folder);
        assertThat(first.all("Secret").map(secret -> secret.at("/data/password").asText()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() == 64);
        assertThat(Command.run(folder, "sh", "create.sh").code()).isZero();
        assertThat(Rendered.render(folder).documents()).isEqualTo(first.documents());
    }
}
