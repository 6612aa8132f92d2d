package care.accord.houserules.manifests;

import static care.accord.houserules.manifests.Rendered.name;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Topics are the messages' topics; services follow their lag and the gateway its CPU")
class ScalingTest {
    private static final List<String> TOPICS =
            Topics.ALL.stream()
                    .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
                    .toList();

    @Test
    void prodDeclaresEveryTopic() {
        assertThat(Rendered.of(Rendered.PROD).all("KafkaTopic").map(Rendered::name))
                .containsExactlyInAnyOrderElementsOf(TOPICS);
    }

    @Test
    void theScriptOfDevAndComposeCreatesEveryTopic() {
        String script = Yaml.read(Project.MANIFESTS.resolve("base/kafka/create-topics.sh"));
        Matcher loop = Pattern.compile("for topic in ([a-z -]+); do").matcher(script);
        assertThat(loop.find()).isTrue();
        assertThat(List.of(loop.group(1).split(" ")))
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
        assertThat(script).contains('"' + Topics.deadLetter("$topic") + '"');
    }

    @Test
    void everyServiceMayOnlyTouchTopicsThereAre() {
        Rendered.of(Rendered.PROD)
                .all("KafkaUser")
                .flatMap(user -> Yaml.each(user.at("/spec/authorization/acls")))
                .map(rule -> rule.path("resource"))
                .filter(resource -> resource.path("type").asText().equals("topic"))
                .filter(resource -> !resource.path("name").asText().equals("*"))
                .forEach(resource ->
                        assertThat(TOPICS)
                                .anyMatch(topic ->
                                        resource.path("patternType").asText().equals("prefix")
                                                ? topic.startsWith(resource.path("name").asText())
                                                : topic.equals(resource.path("name").asText())));
    }

    @Test
    void prodScalesEveryDeploymentOnceFromTwoReplicasToNoMoreThanThePartitions() {
        Rendered prod = Rendered.of(Rendered.PROD);
        List<String> onCpu = targets(prod, "HorizontalPodAutoscaler");
        List<String> onLag = targets(prod, "ScaledObject");
        assertThat(onCpu).containsExactly("gateway");
        assertThat(Stream.concat(onCpu.stream(), onLag.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        prod.deployments().map(Rendered::name).toList());
        assertThat(prod.all("HorizontalPodAutoscaler"))
                .allMatch(hpa -> hpa.at("/spec/minReplicas").asInt() >= 2);
        int partitions =
                prod.all("KafkaTopic")
                        .filter(topic -> Topics.ALL.contains(name(topic)))
                        .mapToInt(topic -> topic.at("/spec/partitions").asInt())
                        .min()
                        .orElseThrow();
        assertThat(prod.all("ScaledObject"))
                .allMatch(scaled -> scaled.at("/spec/minReplicaCount").asInt() >= 2)
                .allMatch(scaled -> scaled.at("/spec/maxReplicaCount").asInt() <= partitions);
        assertThat(prod.deployments())
                .as("replicas are the scaler's")
                .noneMatch(d -> d.path("spec").has("replicas"));
    }

    @Test
    void theLagThatCountsIsThatOfTheServicesOwnGroup() {
        Rendered prod = Rendered.of(Rendered.PROD);
        assertThat(prod.all("ScaledObject")).hasSize(3);
        prod.all("ScaledObject")
                .forEach(scaled -> {
                    String name = scaled.at("/spec/scaleTargetRef/name").asText();
                    String group = Project.Service.called(name).consumerGroup();
                    JsonNode trigger = scaled.at("/spec/triggers/0/metadata");
                    assertThat(trigger.path("consumerGroup").asText()).isEqualTo(group);
                    assertThat(groups(prod.one("KafkaUser", name))).containsExactly(group);
                    // KEDA asks from its own namespace.
                    assertThat(trigger.path("bootstrapServers").asText())
                            .isEqualTo(bootstrap(prod, name).replace(":", ".accord:"));
                });
    }

    private static String bootstrap(Rendered rendered, String service) {
        JsonNode container =
                Rendered.containers(rendered.one("Deployment", service)).findFirst().orElseThrow();
        return References.environment(rendered, container)
                .getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
    }

    private static Stream<String> groups(JsonNode user) {
        return Yaml.each(user.at("/spec/authorization/acls"))
                .map(rule -> rule.path("resource"))
                .filter(resource -> resource.path("type").asText().equals("group"))
                .map(resource -> resource.path("name").asText());
    }

    @Test
    void devHasOneOfEverythingAndNoScaler() {
        Rendered dev = Rendered.of(Rendered.DEV);
        assertThat(targets(dev, "HorizontalPodAutoscaler")).isEmpty();
        assertThat(targets(dev, "ScaledObject")).isEmpty();
        assertThat(dev.deployments())
                .allMatch(deployment -> deployment.at("/spec/replicas").asInt() == 1);
    }

    private static List<String> targets(Rendered rendered, String kind) {
        return rendered.all(kind)
                .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                .toList();
    }
}
