package care.accord.houserules.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rendered overlay refers to by name, and what there is.
final class References {
    private References() {}

    /// A Secret and one of its keys.
    record SecretKey(String secret, String key) implements Comparable<SecretKey> {
        @Override
        public int compareTo(SecretKey other) {
            return toString().compareTo(other.toString());
        }
    }

    static Set<SecretKey> secretKeys(Rendered rendered) {
        Set<SecretKey> keys = new TreeSet<>();
        rendered.documents()
                .forEach(document -> {
                    document.findValues("secretKeyRef")
                            .forEach(found -> keys.add(key(found, "name")));
                    document.findValues("usernameSecret")
                            .forEach(found -> keys.add(key(found, "name")));
                    document.findValues("passwordSecret")
                            .forEach(found -> keys.add(passwordKey(found)));
                    document.findValues("secretTargetRef")
                            .forEach(list -> list.forEach(found -> keys.add(key(found, "name"))));
                    Stream.of(document.at("/spec/placeholders"))
                            .flatMap(Yaml::each)
                            .forEach(found -> keys.add(key(found.path("secret"), "name")));
                    Yaml.each(Rendered.pod(document).path("volumes"))
                            .map(volume -> volume.path("secret"))
                            .filter(JsonNode::isObject)
                            .forEach(secret ->
                                    secret.path("items")
                                            .forEach(item ->
                                                    keys.add(
                                                            new SecretKey(
                                                                    secret.path("secretName")
                                                                            .asText(),
                                                                    item.path("key").asText()))));
                });
        return keys;
    }

    private static SecretKey key(JsonNode found, String nameField) {
        return new SecretKey(found.path(nameField).asText(), found.path("key").asText());
    }

    /// CloudNativePG names the Secret only; Keycloak names the key too.
    private static SecretKey passwordKey(JsonNode found) {
        return found.has("key")
                ? key(found, "name")
                : new SecretKey(found.path("name").asText(), "password");
    }

    /// The Secrets that the page's table lists: `| \`name\` | \`key\`, \`key\` | who makes it |`.
    static Set<SecretKey> documentedSecrets(Path page) {
        Pattern code = Pattern.compile("`([^`]+)`");
        return Yaml.read(page)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .flatMap(cells ->
                        code.matcher(cells[1])
                                .results()
                                .flatMap(secret ->
                                        code.matcher(cells[2])
                                                .results()
                                                .map(key ->
                                                        new SecretKey(
                                                                secret.group(1), key.group(1)))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<SecretKey> secretsOf(JsonNode kustomization) {
        return Yaml.each(kustomization.path("secretGenerator"))
                .flatMap(secret ->
                        Yaml.each(secret.path("files"))
                                .map(file ->
                                        new SecretKey(
                                                secret.path("name").asText(),
                                                file.asText().replaceAll("=.*", ""))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A container's environment: its own variables and those of its ConfigMaps. A secret's value is the Secret's name.
    static Map<String, String> environment(Rendered rendered, JsonNode container) {
        Map<String, String> environment = new TreeMap<>();
        container
                .path("envFrom")
                .forEach(from ->
                        rendered.one("ConfigMap", from.at("/configMapRef/name").asText())
                                .path("data")
                                .properties()
                                .forEach(entry ->
                                        environment.put(
                                                entry.getKey(), entry.getValue().asText())));
        container
                .path("env")
                .forEach(variable ->
                        environment.put(
                                variable.path("name").asText(),
                                variable.has("value")
                                        ? variable.path("value").asText()
                                        : variable.at("/valueFrom/secretKeyRef/name").asText()));
        return environment;
    }
}
