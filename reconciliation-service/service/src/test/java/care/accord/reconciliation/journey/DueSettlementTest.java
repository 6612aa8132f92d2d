package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.servicekit.parts.DueRows;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Whoever takes the oldest due settlement leases that and nothing else, whatever plan the database chooses")
class DueSettlementTest {
    @Inject ReportedResults results;
    @Inject Session session;

    @Test
    void oneSettlementIsTaken() {
        DueRows due =
                new DueRows(
                        """
                        insert into due_settlement (tenant_id, contract_id, roster_id, scorecard_id, initiator)
                        values (:tenant, 'c', 'r', 's', 'payer-analyst')
                        """,
                        "select tenant_id from due_settlement where tenant_id like 'due-%' and attempts > 0");

        assertThat(due.taken(session, results::take)).containsExactly("due-a");
    }
}
