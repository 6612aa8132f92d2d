package care.accord.houserules.manifests;

import static care.accord.houserules.manifests.Rendered.podLabels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// Who may talk to whom under a set of network policies. Knows what ours use: pod selectors within the namespace,
/// namespaces by name, ports by number.
final class Zones {
    private final List<JsonNode> policies;

    Zones(Rendered rendered) {
        this.policies = rendered.all("NetworkPolicy").toList();
    }

    boolean allows(JsonNode from, JsonNode to, int port) {
        return leaves(podLabels(from), podLabels(to), port)
                && enters(podLabels(from), podLabels(to), port);
    }

    boolean allowsFromNamespace(String namespace, JsonNode to, int port) {
        return rules("Ingress", "ingress", podLabels(to))
                .anyMatch(rule ->
                        opens(rule, port)
                                && Yaml.each(rule.path("from"))
                                        .anyMatch(peer -> isNamespace(peer, namespace)));
    }

    boolean isGoverned(JsonNode workload, String direction) {
        return policiesFor(direction, podLabels(workload)).findAny().isPresent();
    }

    private boolean leaves(JsonNode from, JsonNode to, int port) {
        return rules("Egress", "egress", from)
                .anyMatch(rule -> opens(rule, port) && reaches(rule.path("to"), to));
    }

    private boolean enters(JsonNode from, JsonNode to, int port) {
        return rules("Ingress", "ingress", to)
                .anyMatch(rule -> opens(rule, port) && reaches(rule.path("from"), from));
    }

    private Stream<JsonNode> policiesFor(String direction, JsonNode labels) {
        return policies.stream()
                .filter(policy ->
                        Yaml.each(policy.at("/spec/policyTypes"))
                                .anyMatch(type -> type.asText().equals(direction)))
                .filter(policy -> selects(policy.at("/spec/podSelector"), labels));
    }

    private Stream<JsonNode> rules(String direction, String field, JsonNode labels) {
        return policiesFor(direction, labels)
                .flatMap(policy -> Yaml.each(policy.path("spec").path(field)));
    }

    private static boolean opens(JsonNode rule, int port) {
        return rule.path("ports").isMissingNode()
                || Yaml.each(rule.path("ports"))
                        .anyMatch(open -> open.path("port").asInt() == port);
    }

    private static boolean reaches(JsonNode peers, JsonNode labels) {
        return peers.isMissingNode()
                || Yaml.each(peers)
                        .anyMatch(peer ->
                                !peer.has("namespaceSelector")
                                        && peer.has("podSelector")
                                        && selects(peer.path("podSelector"), labels));
    }

    private static boolean isNamespace(JsonNode peer, String namespace) {
        return Yaml.each(peer.at("/namespaceSelector/matchLabels"))
                .anyMatch(name -> name.asText().equals(namespace));
    }

    /// A label selector with `matchLabels` and `matchExpressions` (`In` only).
    static boolean selects(JsonNode selector, JsonNode labels) {
        return matches(selector.path("matchLabels"), labels)
                && Yaml.each(selector.path("matchExpressions"))
                        .allMatch(expression ->
                                expression.path("operator").asText().equals("In")
                                        && Yaml.each(expression.path("values"))
                                                .anyMatch(
                                                        labels.path(expression.path("key").asText())
                                                                ::equals));
    }

    static boolean matches(JsonNode wanted, JsonNode labels) {
        return wanted.properties().stream()
                .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
