package care.accord.servicekit.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Starts what a service runs on, for `@QuarkusTestResource`: a PostgreSQL server with an owner and an application role, a
/// Kafka broker, a token issuer, and empty folders for uploads and the population store.
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private @Nullable Path home;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable KafkaBroker kafka;
    private @Nullable TokenIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            Path place = Files.createTempDirectory("accord-test");
            home = place;
            postgres =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("max_connections", "100")
                            .setPGStartupWait(PATIENCE)
                            .start();
            createDatabase(postgres);
            kafka = KafkaBroker.start(place.resolve("kafka"));
            issuer = TokenIssuer.start();
            Map<String, String> config = new HashMap<>();
            config.put(
                    "ACCORD_DB_URL",
                    postgres.getJdbcUrl("test_owner", "accord_test").replaceAll("\\?.*", ""));
            config.put("ACCORD_DB_OWNER_USER", "test_owner");
            config.put("ACCORD_DB_OWNER_PASSWORD", "test_owner");
            config.put("ACCORD_DB_APP_USER", "test_app");
            config.put("ACCORD_DB_APP_PASSWORD", "test_app");
            config.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
            config.put("ACCORD_ISSUER", issuer.url());
            config.put("ACCORD_STORE", Files.createDirectories(place.resolve("store")).toString());
            config.put(
                    "ACCORD_UPLOADS", Files.createDirectories(place.resolve("uploads")).toString());
            config.put("quarkus.http.test-port", "0");
            return config;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The parts that the service needs did not start", e);
        }
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create role test_owner login password 'test_owner' nosuperuser nobypassrls");
            statement.execute(
                    "create role test_app login password 'test_app' nosuperuser nobypassrls");
            statement.execute("create database accord_test owner test_owner");
        }
    }

    /// What somebody still writes there as the service ends stays, and fails nobody's test.
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (DirectoryNotEmptyException | UncheckedIOException _) {
            // Somebody was faster.
        }
    }

    @Override
    public void stop() {
        try {
            if (issuer != null) {
                issuer.close();
            }
            if (kafka != null) {
                kafka.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            if (home != null) {
                delete(home);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The parts that the service needed did not stop", e);
        }
    }
}
