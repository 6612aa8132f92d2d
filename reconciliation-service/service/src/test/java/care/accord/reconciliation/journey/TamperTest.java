package care.accord.reconciliation.journey;

import static care.accord.reconciliation.journey.Deal.SETTLEMENTS;
import static care.accord.reconciliation.journey.Deal.analyst;
import static care.accord.reconciliation.journey.Deal.approver;
import static care.accord.reconciliation.journey.Deal.path;
import static care.accord.reconciliation.journey.Deal.post;
import static care.accord.reconciliation.journey.Deal.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "What is stored equals itself; the database refuses changes, and what its owner changes anyway is named")
class TamperTest {
    private static final String OWNER = "quarkus.flyway.username";
    private static final String APPLICATION = "quarkus.datasource.username";

    /// A connection as a role, in the payer's rows.
    private static Connection as(String role) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        Deal.config("quarkus.datasource.jdbc.url"),
                        Deal.config(role),
                        Deal.config(role.replace("username", "password")));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', 'payer-north', true)");
        }
        return connection;
    }

    private static void execute(String role, String sql, String... parameters) throws SQLException {
        try (Connection connection = as(role)) {
            for (String one : sql.split(";", -1)) {
                try (PreparedStatement statement = connection.prepareStatement(one)) {
                    for (int i = 0; one.contains("?") && i < parameters.length; i++) {
                        statement.setString(i + 1, parameters[i]);
                    }
                    statement.execute();
                }
            }
            connection.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_posting set cents = cents * 2",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update settlement_move set by_name = 'somebody'",
                "delete from settlement_dispute_entry",
                "update settlement set payment_cents = 1",
                "update settlement set figure = '{}'",
                "delete from settlement"
            })
    void nobodyChangesWhatWasWritten(String sql) throws IOException, FeedRejected {
        Deal.made().forecast(1, "200.00").issued();
        assertThatThrownBy(() -> execute(APPLICATION, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_posting set cents = cents * 2",
                "update settlement set payment_cents = 1 where kind = 'final'",
                "update settlement set state = 'paid' where kind = 'interim'",
                "update settlement set dispute_by = '2099-01-01' where kind = 'final'",
                "delete from settlement"
            })
    void notEvenTheOwnerByAccident(String sql) throws IOException, FeedRejected {
        Deal.made().forecast(1, "200.00").issued();
        assertThatThrownBy(() -> execute(OWNER, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(only grows|does not change|does not become).*");
    }

    @Test
    void anEntryThatDoesNotBalanceIsNotCommitted() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        String entry =
                """
                insert into ledger_entry values ('payer-north', 'provider-east', ?, 1, 'k', '2026-01-01', 's', repeat('0', 64), 'h', 'x', now())
                """
                        .strip();
        String posting =
                "; insert into ledger_posting values ('payer-north', 'provider-east', ?, 1, '%s', '', %d)";
        assertThatThrownBy(() ->
                        execute(
                                APPLICATION,
                                entry
                                        + posting.formatted("cash", 100)
                                        + posting.formatted("provider", -99),
                                deal.contract()))
                .hasMessageContaining("debits and credits differ by 1 cents");
        assertThatThrownBy(() -> execute(APPLICATION, entry, deal.contract()))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() ->
                        execute(APPLICATION, entry.replace("?, 1,", "?, 2,"), deal.contract()))
                .hasMessageContaining("does not follow");
    }

    @Test
    void aLedgerThatItsOwnerChangedNamesTheEntryAndTakesNoMore()
            throws IOException, FeedRejected, SQLException {
        Deal deal = Deal.made().forecast(1, "200.00");
        String id = deal.issued();
        String verification = "/v1/ledger/verification?contract=" + deal.contract();
        provider().get(verification).then().body("intact", equalTo(true));
        execute(
                OWNER,
                "alter table ledger_posting disable trigger only_grows; update ledger_posting set cents = cents * 2 where contract_id = ?; alter table ledger_posting enable trigger only_grows",
                deal.contract());
        provider()
                .get(verification)
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("broken.number", equalTo(1))
                .body("broken.key", equalTo("settlement/%s/issued".formatted(id)));
        post(
                        approver(),
                        "/v1/ledger/advances",
                        Map.of(
                                "contractId", deal.contract(),
                                "amount", "1.00",
                                "date", "2026-01-01",
                                "reference", "wire-1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ledger-broken"))
                .body("detail", containsString("Entry 1"));
    }

    @Test
    void everyStoredSettlementEqualsItself() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00").forecast(2, "240.00");
        deal.issued();
        List<String> ids = analyst().get(SETTLEMENTS + "?limit=1000").jsonPath().getList("data.id");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3);
        for (String id : ids) {
            analyst()
                    .get(path(id) + "/verification")
                    .then()
                    .statusCode(200)
                    .body("differences", hasSize(0))
                    .body("equal", equalTo(true));
        }
    }

    @Test
    void aSettlementThatItsOwnerChangedDoesNotEqualItself()
            throws IOException, FeedRejected, SQLException {
        Deal deal = Deal.made().forecast(1, "200.00");
        String id = deal.issued();
        change(id, "payment_cents = 8601");
        analyst()
                .get(path(id) + "/verification")
                .then()
                .body("equal", equalTo(false))
                .body("differences", hasItem("The payment is $86.01, its row says $86.00"));
        change(
                id,
                "payment_cents = 8600, leaves = jsonb_set(leaves, '{expenditures,value}', '\"490.00\"')");
        analyst()
                .get(path(id) + "/verification")
                .then()
                .body("equal", equalTo(false))
                .body("differences", hasItem("Expenditures is $490.00, stored as $500.00"));
        change(id, "leaves = jsonb_set(leaves, '{expenditures,value}', '\"500.00\"')");
    }

    private static void change(String id, String what) throws SQLException {
        execute(
                OWNER,
                "alter table settlement disable trigger settlement_stands; update settlement set "
                        + what
                        + " where settlement_id = ?; alter table settlement enable trigger settlement_stands",
                id);
    }
}
