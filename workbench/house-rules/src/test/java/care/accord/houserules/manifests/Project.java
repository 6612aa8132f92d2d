package care.accord.houserules.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where things are in this repository.
final class Project {
    static final Path ROOT =
            Path.of(System.getProperty("accord.root", "../..")).toAbsolutePath().normalize();
    static final Path MANIFESTS = ROOT.resolve("k8s");

    private Project() {}

    /// A service and the folder its application and Dockerfile are in.
    enum Service {
        ATTRIBUTION("attribution-service", "attribution-service/service"),
        GATEWAY("gateway", "gateway/service"),
        METRICS("metrics-service", "metrics-service/service"),
        RECONCILIATION("reconciliation-service", "reconciliation-service/service");

        final String title;
        final String folder;

        Service(String title, String folder) {
            this.title = title;
            this.folder = folder;
        }

        /// Environment variables the service cannot start without: the agreed ones, and what its own
        /// `application.properties` names without a default.
        List<String> environment() {
            Stream<String> agreed =
                    Stream.of(
                            "ACCORD_DB_URL",
                            "ACCORD_DB_OWNER_USER",
                            "ACCORD_DB_OWNER_PASSWORD",
                            "ACCORD_DB_APP_USER",
                            "ACCORD_DB_APP_PASSWORD",
                            "ACCORD_ISSUER",
                            "QUARKUS_HTTP_PORT");
            Stream<String> own =
                    switch (this) {
                        case GATEWAY ->
                                Stream.of(
                                        "ACCORD_ATTRIBUTION_URL",
                                        "ACCORD_METRICS_URL",
                                        "ACCORD_RECONCILIATION_URL",
                                        "ACCORD_GATEWAY_CLIENT_SECRET");
                        case ATTRIBUTION, METRICS ->
                                Stream.of(
                                        "KAFKA_BOOTSTRAP_SERVERS",
                                        "ACCORD_STORE",
                                        "ACCORD_UPLOADS");
                        case RECONCILIATION -> Stream.of("KAFKA_BOOTSTRAP_SERVERS", "ACCORD_STORE");
                    };
            return Stream.of(agreed, own, named()).flatMap(names -> names).distinct().toList();
        }

        static Service called(String title) {
            return Stream.of(values())
                    .filter(service -> service.title.equals(title))
                    .findFirst()
                    .orElseThrow();
        }

        /// Service-kit makes the application's name the consumer group.
        String consumerGroup() {
            return ownLines()
                    .filter(line -> line.startsWith("quarkus.application.name="))
                    .map(line -> line.replaceFirst(".*=", ""))
                    .findFirst()
                    .orElse(title.replace("-service", ""));
        }

        private Stream<String> named() {
            Stream<String> shared =
                    switch (this) {
                        case GATEWAY -> Stream.of();
                        case ATTRIBUTION, METRICS, RECONCILIATION ->
                                settings(
                                        "foundation/service-kit/src/main/resources/META-INF/microprofile-config.properties");
                    };
            return Stream.concat(shared, ownLines()).flatMap(Project::namesIn);
        }

        private Stream<String> ownLines() {
            return settings(folder + "/src/main/resources/application.properties");
        }

        /// Lines that count in production.
        private static Stream<String> settings(String file) {
            Path properties = ROOT.resolve(file);
            return Files.exists(properties)
                    ? Yaml.read(properties)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("%"))
                    : Stream.of();
        }
    }

    /// The names in `${NAME}`; `${NAME:default}` needs nothing.
    static Stream<String> namesIn(String text) {
        return Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1));
    }

    /// A version the root pom pins, such as `keycloak.version`.
    static String version(String property) {
        Matcher found =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
                        .matcher(Yaml.read(ROOT.resolve("pom.xml")));
        if (!found.find()) {
            throw new IllegalStateException("The root pom has no property " + property);
        }
        return found.group(1);
    }

    static List<Path> manifestFiles() {
        try (Stream<Path> files = Files.walk(MANIFESTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
