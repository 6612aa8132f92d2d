package care.accord.metrics;

import static care.accord.metrics.RiskScenario.SCORES;
import static care.accord.metrics.RiskScenario.analyst;
import static care.accord.metrics.RiskScenario.ask;
import static care.accord.metrics.RiskScenario.decided;
import static care.accord.metrics.RiskScenario.get;
import static care.accord.metrics.RiskScenario.job;
import static care.accord.metrics.RiskScenario.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.accord.messages.Parties;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The service as it is installed, in a process of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName(
        "A service that is killed while it scores a roster leaves nothing that anybody sees, and the next one makes the run once (ADR 124)")
class RiskJobKilledIT {
    private final RealParts parts = new RealParts();
    private final Parties parties = new Parties("payer-killed", "provider-killed");

    private Map<String, String> settings = Map.of();

    @BeforeAll
    void start() {
        settings = parts.start();
    }

    @AfterAll
    void stop() {
        parts.stop();
    }

    @Test
    void theRunIsMadeOnce() throws Exception {
        ObjectMapper json =
                new ObjectMapper()
                        .findAndRegisterModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Announcements others = new Announcements(setting("KAFKA_BOOTSTRAP_SERVERS"), json);
        String payer = analyst(parties);
        ServiceProcess killed = ServiceProcess.ready("killed", settings);
        String id;
        try {
            decided(others, "c-killed", parties, PopulationStore.at(setting("ACCORD_STORE")));
            load(payer);
            try (HeldTable runs = HeldTable.of(this::setting, "risk_run")) {
                id = ask(payer, "c-killed").then().statusCode(202).extract().path("id");
                Patience.until("the last transaction", runs::isAwaited, awaited -> awaited);
                killed.kill();
            }
        } finally {
            killed.kill();
            others.close();
        }
        assertThat(rows("risk_member")).isEqualTo(31);
        assertThat(rows("risk_run")).isZero();
        madeByTheNext(id);
    }

    private void madeByTheNext(String id) throws Exception {
        String payer = analyst(parties);
        ServiceProcess next = ServiceProcess.ready("next", settings);
        try {
            Patience.until(
                    "the lease to end and the next service to make the run",
                    () -> get(payer, job(id)).extract().<String>path("state"),
                    "completed"::equals);
            get(payer, job(id)).body("attempts", equalTo(2)).body("scored", equalTo(31));
            get(payer, SCORES + "/" + id).body("scores.mean", equalTo("0.467"));
            get(payer, SCORES + "/" + id + "/members?limit=100").body("data", hasSize(31));
            get(payer, SCORES + "?contract=c-killed").body("data", hasSize(1));
        } finally {
            next.kill();
        }
    }

    /// What the payer has in a table.
    private long rows(String table) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(
                                setting("ACCORD_DB_URL"),
                                setting("ACCORD_DB_APP_USER"),
                                setting("ACCORD_DB_APP_PASSWORD"));
                Statement statement = database.createStatement()) {
            statement.execute(
                    "select set_config('app.tenant', '%s', false)".formatted(parties.payer()));
            try (ResultSet answer = statement.executeQuery("select count(*) from " + table)) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }
}
