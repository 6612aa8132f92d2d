package care.accord.houserules.manifests;

import static care.accord.houserules.manifests.Rendered.containers;
import static care.accord.houserules.manifests.Rendered.name;
import static care.accord.houserules.manifests.Rendered.pod;
import static care.accord.houserules.manifests.Rendered.podLabels;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every pod is probed, bounded, unprivileged, reachable and spread")
class WorkloadTest {
    private static final String PLACES = "care.accord.houserules.manifests.Rendered#places";

    @ParameterizedTest
    @MethodSource(PLACES)
    void everyContainerHasProbesRequestsAndLimits(String place) {
        Rendered rendered = Rendered.of(place);
        assertThat(rendered.workloads()).isNotEmpty();
        rendered.workloads()
                .forEach(workload ->
                        containers(workload)
                                .forEach(container ->
                                        assertThat(missing(workload, container))
                                                .as(name(workload))
                                                .isEmpty()));
    }

    private static List<String> missing(JsonNode workload, JsonNode container) {
        Stream<String> bounds =
                Stream.of(
                        "/resources/requests/cpu",
                        "/resources/requests/memory",
                        "/resources/limits/cpu",
                        "/resources/limits/memory");
        // A job ends by itself: nobody asks it whether it is ready.
        Stream<String> probes =
                workload.path("kind").asText().equals("Job")
                        ? Stream.of()
                        : Stream.of("/startupProbe", "/livenessProbe", "/readinessProbe");
        return Stream.concat(bounds, probes)
                .filter(path -> container.at(path).isMissingNode())
                .toList();
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void everyPodIsUnprivileged(String place) {
        Rendered.of(place)
                .workloads()
                .forEach(workload -> {
                    JsonNode pod = pod(workload);
                    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                            .as(name(workload))
                            .isTrue();
                    assertThat(pod.at("/securityContext/runAsUser").asInt())
                            .as(name(workload))
                            .isPositive();
                    assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                            .as(name(workload))
                            .isEqualTo("RuntimeDefault");
                    assertThat(pod.path("automountServiceAccountToken"))
                            .as(name(workload))
                            .isEqualTo(BooleanNode.FALSE);
                    assertThat(pod.path("enableServiceLinks"))
                            .as(name(workload) + ": KAFKA_* and QUARKUS_* are settings, not links")
                            .isEqualTo(BooleanNode.FALSE);
                    containers(workload).forEach(container -> isConfined(workload, container));
                });
    }

    private static void isConfined(JsonNode workload, JsonNode container) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                .as(name(workload))
                .isFalse();
        assertThat(security.at("/capabilities/drop/0").asText())
                .as(name(workload))
                .isEqualTo("ALL");
        if (workload.path("kind").asText().equals("Deployment")) {
            assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                    .as(name(workload))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void everyDeploymentIsOneOfOursAndHasABudgetAnAccountAndASpread(String place) {
        Rendered rendered = Rendered.of(place);
        assertThat(rendered.deployments().map(Rendered::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Project.Service.values()).map(service -> service.title).toList());
        rendered.deployments()
                .forEach(deployment -> {
                    String name = name(deployment);
                    assertThat(pod(deployment).path("serviceAccountName").asText()).isEqualTo(name);
                    assertThat(
                                    rendered.one("ServiceAccount", name)
                                            .path("automountServiceAccountToken")
                                            .asBoolean(true))
                            .isFalse();
                    assertThat(rendered.all("PodDisruptionBudget"))
                            .as("a disruption budget for " + name)
                            .anyMatch(budget ->
                                    Zones.selects(
                                            budget.at("/spec/selector"), podLabels(deployment)));
                    assertThat(
                                    pod(deployment)
                                            .at("/topologySpreadConstraints/0/topologyKey")
                                            .asText())
                            .isEqualTo("topology.kubernetes.io/zone");
                    assertThat(pod(deployment).path("terminationGracePeriodSeconds").asInt())
                            .as("longer than QUARKUS_SHUTDOWN_TIMEOUT and the pause before it")
                            .isGreaterThan(35);
                });
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void everyServiceLeadsToAContainerPort(String place) {
        Rendered rendered = Rendered.of(place);
        rendered.all("Service")
                .forEach(service -> {
                    List<JsonNode> behind =
                            rendered.workloads()
                                    .filter(workload ->
                                            Zones.matches(
                                                    service.at("/spec/selector"),
                                                    podLabels(workload)))
                                    .toList();
                    assertThat(behind).as("pods behind " + name(service)).hasSize(1);
                    Yaml.each(service.at("/spec/ports"))
                            .forEach(port ->
                                    assertThat(
                                                    containers(behind.getFirst())
                                                            .flatMap(c ->
                                                                    Yaml.each(c.path("ports"))))
                                            .as(name(service))
                                            .anyMatch(open ->
                                                    open.path("name")
                                                                    .equals(port.path("targetPort"))
                                                            && open.path("containerPort")
                                                                    .equals(port.path("port"))));
                });
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void onlyAttributionWritesThePopulationStore(String place) {
        Rendered.of(place)
                .deployments()
                .filter(deployment -> containers(deployment).anyMatch(c -> mount(c).isObject()))
                .forEach(deployment ->
                        assertThat(
                                        mount(containers(deployment).findFirst().orElseThrow())
                                                .path("readOnly")
                                                .asBoolean(false))
                                .as(name(deployment) + " only reads the population store")
                                .isEqualTo(!name(deployment).equals("attribution-service")));
    }

    private static JsonNode mount(JsonNode container) {
        return Yaml.each(container.path("volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().equals("/var/lib/accord/store"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void imagesAreTheProjectsOrTheVersionsOfTheRootPom(String place) {
        Rendered.of(place)
                .workloads()
                .forEach(workload ->
                        containers(workload)
                                .map(container -> container.path("image").asText())
                                .forEach(image ->
                                        assertThat(image)
                                                .as(name(workload))
                                                .matches(Images::isExpected)));
    }

    @ParameterizedTest
    @MethodSource(PLACES)
    void whoTouchesItsHeapWhenItStartsAsksForAllItMayUse(String place) {
        Rendered rendered = Rendered.of(place);
        List<JsonNode> touching =
                rendered.deployments()
                        .filter(deployment ->
                                javaOptions(rendered, deployment)
                                        .anyMatch(options -> options.contains("AlwaysPreTouch")))
                        .toList();
        assertThat(touching).hasSize(place.equals(Rendered.PROD) ? 3 : 0);
        touching.forEach(deployment -> {
            JsonNode memory = pod(deployment).at("/containers/0/resources");
            assertThat(memory.at("/requests/memory"))
                    .as(name(deployment))
                    .isEqualTo(memory.at("/limits/memory"));
        });
    }

    private static Stream<String> javaOptions(Rendered rendered, JsonNode deployment) {
        return containers(deployment)
                .flatMap(container -> Yaml.each(container.path("envFrom")))
                .map(source -> source.at("/configMapRef/name").asText())
                .filter(map -> !map.isEmpty())
                .map(map -> rendered.one("ConfigMap", map).at("/data/JDK_JAVA_OPTIONS").asText());
    }

    @Test
    void theOperatorsInProdRunTheVersionsOfTheRootPom() {
        Rendered prod = Rendered.of(Rendered.PROD);
        Map<String, String> images =
                Map.of(
                        "apache/kafka:"
                                + prod.one("Kafka", "accord").at("/spec/kafka/version").asText(),
                        Images.KAFKA);
        images.forEach((actual, expected) -> assertThat(actual).isEqualTo(expected));
        assertThat(prod.one("Keycloak", "keycloak").at("/spec/image").asText())
                .matches(Images::isKeycloak);
        assertThat(prod.one("Cluster", "postgres").at("/spec/imageName").asText())
                .startsWith(
                        Images.POSTGRES.replace("postgres:", "ghcr.io/cloudnative-pg/postgresql:")
                                + "-");
    }

    @Test
    void replicasInProdAvoidEachOther() {
        Rendered.of(Rendered.PROD)
                .deployments()
                .forEach(deployment ->
                        assertThat(pod(deployment).at("/affinity/podAntiAffinity").isObject())
                                .as(name(deployment))
                                .isTrue());
    }
}
