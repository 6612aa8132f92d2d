package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.messages.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PostgreSQL, Kafka and Keycloak run for real, in a folder whose name has a space")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformIT {
    private static final int FIRST_TRY = 21080;
    private static final int TRIES = 100;

    private Platform platform;

    @BeforeAll
    void start(@TempDir Path folder) {
        Settings settings = Settings.here().in(folder.resolve("a home"), freePorts());
        platform = Platform.start(settings, Member.SERVERS, Progress.SILENT);
    }

    @AfterAll
    void stop() {
        platform.close();
        assertThat(platform.processes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} works for {1}")
    @CsvSource({
        "payer-north-integration, payer-north, payer, payer-analyst",
        "payer-south-integration, payer-south, payer, payer-analyst",
        "provider-east-ehr, provider-east, provider, provider-analyst",
        "provider-west-ehr, provider-west, provider, provider-analyst"
    })
    void aClientsTokenSaysForWhomItWorks(String client, String tenant, String type, String role)
            throws IOException, InterruptedException {
        JsonNode claims = SignIn.at(platform).asClient(client, platform.secrets().ofClient(client));

        assertThat(claims.path("iss").asText()).isEqualTo(platform.issuer());
        assertThat(claims.path("aud"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "accord", "accord-attribution", "accord-metrics", "accord-reconciliation");
        assertThat(claims.path("tenant").asText()).isEqualTo(tenant);
        assertThat(claims.path("tenant_type").asText()).isEqualTo(type);
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(role, "feed-submitter");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @ParameterizedTest(name = "{0} signs in for {1}")
    @CsvSource({
        "north-approver, payer-north, payer, payer-approver",
        "west-analyst, provider-west, provider, provider-analyst"
    })
    void aPersonSignsInWithProofOfKey(String user, String tenant, String type, String role)
            throws IOException, InterruptedException {
        JsonNode claims = SignIn.at(platform).asPerson(user, platform.secrets().demoPassword());

        assertThat(claims.path("preferred_username").asText()).isEqualTo(user);
        assertThat(claims.path("aud")).extracting(JsonNode::asText).contains("accord");
        assertThat(claims.path("tenant").asText()).isEqualTo(tenant);
        assertThat(claims.path("tenant_type").asText()).isEqualTo(type);
        assertThat(claims.at("/realm_access/roles")).extracting(JsonNode::asText).contains(role);
    }

    @Test
    void aWrongSecretGetsNoToken() throws IOException, InterruptedException {
        assertThat(
                        SignIn.at(platform)
                                .asClient("provider-east-ehr", "guessed")
                                .path("error")
                                .asText())
                .isEqualTo("unauthorized_client");
    }

    @Test
    void everyTopicAndItsDeadLettersHaveFourPartitions()
            throws ExecutionException, InterruptedException {
        String broker = "localhost:" + platform.settings().ports().number(Port.KAFKA);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
            var topics = admin.describeTopics(Kafka.topics()).allTopicNames().get();

            assertThat(topics)
                    .hasSize(2 * Topics.ALL.size())
                    .containsKey("dead-letter-snapshot-published");
            assertThat(topics.values()).allSatisfy(t -> assertThat(t.partitions()).hasSize(4));
        }
    }

    @Test
    void theOwnerMakesTablesAndTheApplicationReadsAndWritesThem() throws SQLException {
        execute("metrics", "metrics_owner", "create table measure (id int primary key)");

        execute("metrics", "metrics_app", "insert into measure values (1)");

        assertThatThrownBy(() -> execute("metrics", "metrics_app", "drop table measure"))
                .hasMessageContaining("must be owner of table measure");
        assertThatThrownBy(() -> execute("gateway", "metrics_app", "select 1"))
                .hasMessageContaining("permission denied for database \"gateway\"");
    }

    @Test
    void theDatabaseAsksForThePassword() {
        assertThatThrownBy(
                        () -> DriverManager.getConnection(url("metrics"), "metrics_app", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theLogOfTheDatabaseRepeatsNoValues() throws SQLException, IOException {
        execute("metrics", "metrics_owner", "create table person (id text primary key)");
        String insert = "insert into person values ('Zzcanary')";
        execute("metrics", "metrics_app", insert);

        assertThatThrownBy(() -> execute("metrics", "metrics_app", insert))
                .hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> execute("metrics", "metrics_app", "select 'Zzcanary'::int"))
                .hasMessageContaining("invalid input syntax");
        assertThat(platform.settings().home().log("postgres")).content().doesNotContain("Zzcanary");
    }

    @Test
    void writesReachTheDisk() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                url("metrics"), "metrics_app", password("metrics_app"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show fsync")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void itsPortsAreBusyForASecondPlatform(@TempDir Path other) {
        Settings settings =
                new Settings(
                        platform.settings().root(), new Home(other), platform.settings().ports());

        assertThatThrownBy(() -> Platform.start(settings, Member.SERVERS, Progress.SILENT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is busy and keycloak wants it");
        assertThat(other.resolve("postgres")).doesNotExist();
    }

    private void execute(String database, String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), role, password(role));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String password(String role) {
        return platform.secrets().ofRole(role);
    }

    private String url(String database) {
        return Databases.url(platform.settings().ports().number(Port.POSTGRES), database);
    }

    private static int freePorts() {
        return IntStream.iterate(FIRST_TRY, first -> first + Port.values().length)
                .limit(TRIES)
                .filter(PlatformIT::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(int first) {
        try {
            Ports.from(first).requireFree(List.of(Port.values()));
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
