package care.accord.houserules.manifests;

import java.util.stream.Stream;

/// The container images this project names.
final class Images {
    static final String KAFKA = "apache/kafka:" + Project.version("kafka.broker.version");
    static final String KEYCLOAK =
            "quay.io/keycloak/keycloak:" + Project.version("keycloak.version");

    /// The pom's third number is the Maven artifact's own.
    static final String POSTGRES =
            "postgres:" + Project.version("postgres.version").replaceFirst("\\.\\d+$", "");

    private Images() {}

    static boolean isExpected(String image) {
        return Stream.of(KAFKA, POSTGRES).anyMatch(image::equals)
                || isOurs(image)
                || isKeycloak(image);
    }

    /// Keycloak's own image with our rules in it.
    static boolean isKeycloak(String image) {
        return image.matches("accord/keycloak(:[A-Za-z0-9._-]+)?");
    }

    static boolean isOurs(String image) {
        return Stream.of(Project.Service.values())
                .anyMatch(service ->
                        image.matches("accord/" + service.title + "(:[A-Za-z0-9._-]+)?"));
    }
}
