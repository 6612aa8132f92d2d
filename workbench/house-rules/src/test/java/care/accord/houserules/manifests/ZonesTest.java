package care.accord.houserules.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The gateway is the only door, and no service reaches another")
class ZonesTest {

    @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
    @CsvSource({
        "gateway, attribution-service, 8080, true",
        "gateway, metrics-service, 8080, true",
        "gateway, reconciliation-service, 8080, true",
        "gateway, postgres, 5432, true",
        "gateway, keycloak, 8080, true",
        "gateway, kafka, 9092, false",
        "attribution-service, postgres, 5432, true",
        "metrics-service, postgres, 5432, true",
        "attribution-service, kafka, 9092, true",
        "reconciliation-service, kafka, 9092, true",
        "reconciliation-service, keycloak, 8080, true",
        "reconciliation-service, keycloak, 9000, false",
        "attribution-service, metrics-service, 8080, false",
        "metrics-service, reconciliation-service, 8080, false",
        "reconciliation-service, attribution-service, 8080, false",
        "attribution-service, gateway, 8080, false",
        "keycloak, postgres, 5432, true",
        "keycloak, gateway, 8080, false",
        "kafka, attribution-service, 8080, false",
        "create-topics, kafka, 9092, true",
        "create-topics, postgres, 5432, false",
    })
    void talks(String from, String to, int port, boolean allowed) {
        Rendered dev = Rendered.of(Rendered.DEV);
        assertThat(new Zones(dev).allows(workload(dev, from), workload(dev, to), port))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "ingress-nginx, gateway, true",
        "ingress-nginx, attribution-service, false",
        "monitoring, attribution-service, true",
        "default, gateway, false",
    })
    void entersProdFromNamespace(String namespace, String to, boolean allowed) {
        Rendered prod = Rendered.of(Rendered.PROD);
        assertThat(new Zones(prod).allowsFromNamespace(namespace, workload(prod, to), 8080))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("care.accord.houserules.manifests.Rendered#places")
    void everyPodIsGovernedInBothDirections(String place) {
        Rendered rendered = Rendered.of(place);
        Zones zones = new Zones(rendered);
        assertThat(rendered.workloads())
                .isNotEmpty()
                .allMatch(workload ->
                        zones.isGoverned(workload, "Ingress")
                                && zones.isGoverned(workload, "Egress"));
    }

    @Test
    void theOperatorsPodsCarryThePartThePoliciesKnow() {
        Rendered prod = Rendered.of(Rendered.PROD);
        String part = "/accord.care~1part";
        assertThat(
                        prod.one("Cluster", "postgres")
                                .at("/spec/inheritedMetadata/labels" + part)
                                .asText())
                .isEqualTo("postgres");
        assertThat(
                        prod.one("Kafka", "accord")
                                .at("/spec/kafka/template/pod/metadata/labels" + part)
                                .asText())
                .isEqualTo("kafka");
        assertThat(
                        prod.one("Keycloak", "keycloak")
                                .at("/spec/unsupported/podTemplate/metadata/labels" + part)
                                .asText())
                .isEqualTo("keycloak");
    }

    private static JsonNode workload(Rendered rendered, String name) {
        return rendered.workloads()
                .filter(workload -> Rendered.name(workload).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
