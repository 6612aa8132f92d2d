package care.accord.houserules.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The four Dockerfiles are one, and make an image that needs no privilege")
class DockerfileTest {
    private static final List<String> FILES =
            Stream.of(Project.Service.values())
                    .map(service ->
                            Yaml.read(Project.ROOT.resolve(service.folder).resolve("Dockerfile")))
                    .toList();
    private static final String FILE = FILES.getFirst();
    private static final String KEYCLOAK =
            Yaml.read(Project.ROOT.resolve("foundation/keycloak-rules/Dockerfile"));

    @Test
    void theyAreAlike() {
        assertThat(FILES).hasSize(4).allMatch(FILE::equals);
    }

    @Test
    void theyRunTheReleaseTheProjectIsCompiledFor() {
        assertThat(FILE)
                .contains(
                        "FROM eclipse-temurin:"
                                + Project.version("maven.compiler.release")
                                + "-jre\n");
    }

    @Test
    void theyRunAsTheUserTheManifestsName() {
        String defaults = Yaml.read(Project.MANIFESTS.resolve("base/service-defaults.yaml"));
        assertThat(FILE).contains("USER 10001:10001\n");
        assertThat(defaults).contains("runAsUser: 10001\n").contains("fsGroup: 10001\n");
        assertThat(Yaml.read(Project.ROOT.resolve("docker-compose.yml")))
                .contains("user: \"10001:10001\"");
    }

    @Test
    void librariesAreALowerLayerThanTheApplication() {
        assertThat(
                        Stream.of("lib/", "quarkus-run.jar", "quarkus/", "app/")
                                .map(part -> FILE.indexOf("COPY target/quarkus-app/" + part)))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void keycloaksImageIsKeycloaksOwnWithOurRules() {
        assertThat(KEYCLOAK)
                .contains("FROM " + Images.KEYCLOAK + "\n")
                .contains(
                        "COPY --chown=1000:0 target/accord-keycloak-rules.jar /opt/keycloak/providers/");
    }

    @Test
    void nothingNamesAProcessor() {
        assertThat(FILE + KEYCLOAK)
                .doesNotContainIgnoringCase("amd64")
                .doesNotContainIgnoringCase("arm64")
                .doesNotContain("--platform");
    }
}
