package care.accord.houserules.manifests;

import static care.accord.houserules.manifests.Rendered.containers;
import static care.accord.houserules.manifests.Rendered.name;
import static care.accord.houserules.manifests.Rendered.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "With the component s3-store the shared claim goes away, and credentials are referred to")
class S3StoreComponentTest {
    private static final List<String> USERS =
            List.of("attribution-service", "metrics-service", "reconciliation-service");

    @TempDir Path folder;

    @Test
    void theStoreIsABucketAndNothingIsMounted() throws IOException {
        Rendered rendered = withTheComponent();
        JsonNode platform =
                rendered.all("ConfigMap")
                        .filter(map -> name(map).startsWith("accord-platform"))
                        .findFirst()
                        .orElseThrow();

        assertThat(platform.at("/data/ACCORD_STORE").asText()).startsWith("s3://");
        assertThat(rendered.all("PersistentVolumeClaim").map(Rendered::name))
                .containsExactlyInAnyOrder("attribution-uploads", "metrics-uploads");
        for (String user : USERS) {
            JsonNode deployment = rendered.one("Deployment", user);
            assertThat(pod(deployment).findValuesAsText("claimName"))
                    .as(user)
                    .doesNotContain("population-store");
            assertThat(deployment.toString()).as(user).doesNotContain("/var/lib/accord/store");
        }
    }

    @Test
    void keysComeFromASecretThatNeedNotBeThere() throws IOException {
        Rendered rendered = withTheComponent();
        for (String user : USERS) {
            JsonNode container =
                    containers(rendered.one("Deployment", user)).findFirst().orElseThrow();
            List<JsonNode> keys =
                    Yaml.each(container.path("env"))
                            .filter(variable -> variable.path("name").asText().startsWith("AWS_"))
                            .toList();
            assertThat(keys).as(user).hasSize(2);
            assertThat(keys)
                    .allMatch(key ->
                            key.at("/valueFrom/secretKeyRef/name")
                                            .asText()
                                            .equals("population-store")
                                    && key.at("/valueFrom/secretKeyRef/optional").asBoolean());
        }
        assertThat(rendered.all("Secret")).isEmpty();
    }

    @Test
    void itHasNoUnknownField() throws IOException {
        assertThat(
                        withTheComponent().documents().stream()
                                .flatMap(document -> Fields.problems(document).stream()))
                .isEmpty();
    }

    private Rendered withTheComponent() throws IOException {
        assumeTrue(
                Command.exists("kubectl"),
                "kubectl is not installed: rendered manifests are not checked");
        Path here = folder.toRealPath();
        Path manifests = here.relativize(Project.MANIFESTS.toRealPath());
        Files.writeString(
                here.resolve("kustomization.yaml"),
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [%s/base]
                components: [%s/components/s3-store]
                """
                        .formatted(manifests, manifests));
        return Rendered.render(here);
    }
}
