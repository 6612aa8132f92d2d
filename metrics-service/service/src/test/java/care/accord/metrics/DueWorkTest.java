package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.clinical.store.DueFeeds;
import care.accord.metrics.contract.store.DueRuns;
import care.accord.metrics.risk.store.RiskJobs;
import care.accord.servicekit.parts.DueRows;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Whoever takes the oldest due work leases that and nothing else, whatever plan the database chooses")
class DueWorkTest {
    @Inject DueFeeds dueFeeds;
    @Inject DueRuns dueRuns;
    @Inject RiskJobs riskJobs;
    @Inject Session session;

    @Test
    void oneFeedIsTaken() {
        DueRows due =
                new DueRows(
                        """
                        insert into clinical_feed (tenant_id, id, name, sha256, status, submitted_by)
                        values (:tenant, 'f', 'f', 'f', 'received', 'ehr')
                        """,
                        "select tenant_id from clinical_feed where tenant_id like 'due-%' and status = 'validating'");

        assertThat(due.taken(session, dueFeeds::take)).containsExactly("due-a");
    }

    @Test
    void oneRunIsTaken() {
        DueRows due =
                new DueRows(
                        """
                        insert into due_run (tenant_id, payer, contract_id, initiator)
                        values (:tenant, :tenant, 'c', 'payer-analyst')
                        """,
                        "select tenant_id from due_run where tenant_id like 'due-%' and attempts > 0");

        assertThat(due.taken(session, dueRuns::take)).containsExactly("due-a");
    }

    @Test
    @DisplayName(
            "a request made before and committed after a run was taken is not answered by it: its cause was not read")
    void anOvertakenRequestStays() {
        QuarkusTransaction.begin();
        try {
            set("app.tenant", "due-late");
            set("app.platform", "on");
            ask(-2);
            ask(-1);
            DueRuns.DueRun taken = dueRuns.take().orElseThrow();
            ask(-3);
            dueRuns.done(taken);
            assertThat(
                            session.createNativeQuery(
                                            "select id from due_run where tenant_id = 'due-late'",
                                            Long.class)
                                    .getResultList())
                    .containsExactly(-3L);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void ask(long id) {
        session.createNativeMutationQuery(
                        """
                        insert into due_run (tenant_id, id, payer, contract_id, initiator)
                        overriding system value values ('due-late', :id, 'due-late', 'c', 'payer-analyst')
                        """)
                .setParameter("id", id)
                .executeUpdate();
    }

    private void set(String name, String value) {
        session.createNativeQuery("select set_config(:name, :value, true)", String.class)
                .setParameter("name", name)
                .setParameter("value", value)
                .getSingleResult();
    }

    @Test
    void oneRiskJobIsTaken() {
        DueRows due =
                new DueRows(
                        """
                        insert into risk_job (tenant_id, id, contract_id, payment_year, request, members, asked_by)
                        values (:tenant, 'k', 'c', 2026, '{}', 1, 'analyst')
                        """,
                        "select tenant_id from risk_job where tenant_id like 'due-%' and attempts > 0");

        assertThat(due.taken(session, riskJobs::take)).containsExactly("due-a");
    }
}
