package care.accord.houserules.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What `kubectl kustomize` makes of a folder below `k8s/`. Tests that need it are skipped where there is no kubectl.
record Rendered(String place, List<JsonNode> documents) {
    static final String BASE = "base";
    static final String DEV = "overlays/dev";
    static final String PROD = "overlays/prod";

    private static final Map<String, Rendered> ALREADY = new ConcurrentHashMap<>();

    static Stream<String> places() {
        return Stream.of(BASE, DEV, PROD);
    }

    static Rendered of(String place) {
        assumeTrue(
                Command.exists("kubectl"),
                "kubectl is not installed: rendered manifests are not checked");
        return ALREADY.computeIfAbsent(place, folder -> render(Project.MANIFESTS.resolve(folder)));
    }

    static Rendered render(Path folder) {
        Command.Result result =
                Command.run(Project.ROOT, "kubectl", "kustomize", folder.toString());
        assertThat(result.code()).as(result.output()).isZero();
        return new Rendered(folder.toString(), Yaml.documents(result.output()));
    }

    Stream<JsonNode> all(String kind) {
        return documents.stream().filter(document -> document.path("kind").asText().equals(kind));
    }

    JsonNode one(String kind, String name) {
        List<JsonNode> found = all(kind).filter(document -> name(document).equals(name)).toList();
        assertThat(found).as(kind + " " + name + " in " + place).hasSize(1);
        return found.getFirst();
    }

    static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    /// Everything that has a pod template.
    Stream<JsonNode> workloads() {
        return documents.stream()
                .filter(document -> document.at("/spec/template/spec/containers").isArray());
    }

    Stream<JsonNode> deployments() {
        return all("Deployment");
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static JsonNode podLabels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    static Stream<JsonNode> containers(JsonNode workload) {
        return Stream.concat(
                Yaml.each(pod(workload).path("containers")),
                Yaml.each(pod(workload).path("initContainers")));
    }
}
