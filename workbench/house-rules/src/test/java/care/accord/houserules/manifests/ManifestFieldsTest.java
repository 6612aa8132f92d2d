package care.accord.houserules.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every manifest has only fields that its kind has")
class ManifestFieldsTest {

    static Stream<Path> files() {
        return Project.manifestFiles().stream().map(Project.MANIFESTS::relativize);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHasNoUnknownField(Path file) {
        List<String> problems =
                Yaml.documents(Project.MANIFESTS.resolve(file)).stream()
                        .flatMap(document -> Fields.problems(document).stream())
                        .toList();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    replica instead of replicas | {apiVersion: apps/v1, kind: Deployment, spec: {replica: 2}} | /spec/replica is unknown
                    a misspelt field deep inside | {apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: a, imagePulPolicy: Always}]}}}} | /spec/template/spec/containers/0/imagePulPolicy is unknown
                    a misspelt custom field | {apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partitions: 1, replicas: 1, replica: 1}} | /spec/replica is unknown
                    a custom field left out | {apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {replicas: 1}} | /spec/partitions is missing
                    a number as text | {apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partitions: "1", replicas: 1}} | /spec/partitions is no integer
                    a kind nobody described | {apiVersion: example.org/v1, kind: Thing} | example.org/v1 Thing is no kind we know; describe it in custom-resources.yaml
                    an old version of a kind | {apiVersion: kafka.strimzi.io/v1beta2, kind: KafkaTopic} | kafka.strimzi.io/v1beta2 KafkaTopic is no kind we know; describe it in custom-resources.yaml
                    """)
    void aMistakeIsFound(String mistake, String manifest, String problem) {
        assertThat(Fields.problems(Yaml.documents(manifest).getFirst()))
                .as(mistake)
                .containsExactly(problem);
    }

    @ParameterizedTest
    @MethodSource("care.accord.houserules.manifests.Rendered#places")
    void whatKustomizeRendersHasNoUnknownField(String place) {
        List<String> problems =
                Rendered.of(place).documents().stream()
                        .flatMap(document -> Fields.problems(document).stream())
                        .toList();
        assertThat(problems).isEmpty();
    }
}
