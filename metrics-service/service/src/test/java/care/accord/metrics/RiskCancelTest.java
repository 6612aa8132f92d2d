package care.accord.metrics;

import static care.accord.metrics.RiskScenario.SCORES;
import static care.accord.metrics.RiskScenario.analyst;
import static care.accord.metrics.RiskScenario.ask;
import static care.accord.metrics.RiskScenario.cancel;
import static care.accord.metrics.RiskScenario.decided;
import static care.accord.metrics.RiskScenario.get;
import static care.accord.metrics.RiskScenario.job;
import static care.accord.metrics.RiskScenario.load;
import static care.accord.metrics.RiskScenario.score;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.Parties;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(RiskCancelTest.OneByOne.class)
@DisplayName(
        "Scores that were asked for can be canceled: nobody further is scored, nothing half written stays, and the job says who did so (ADR 131)")
class RiskCancelTest {
    /// Each member in a transaction, so that there is a middle in which to cancel.
    public static class OneByOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("accord.risk.batch-members", "1");
        }
    }

    @Inject Announcements others;
    @Inject Tenancy tenancy;
    @Inject Session session;
    @Inject Config config;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Test
    void aRunningJobStopsAndLeavesNothingOfItsMembers() throws Exception {
        Parties parties = new Parties("payer-cancel", "provider-cancel");
        String payer = payerOf("c-cancel", parties);
        String id;
        CompletableFuture<Response> canceled;
        try (HeldTable members = held("risk_member")) {
            id = ask(payer, "c-cancel").then().statusCode(202).extract().path("id");
            Patience.until("the first member", members::isAwaited, awaited -> awaited);
            get(payer, job(id)).body("state", equalTo("running"));
            canceled = CompletableFuture.supplyAsync(() -> cancel(payer, id));
            Patience.until("the cancel", this::cancelWaits, waits -> waits);
        }
        canceled.join()
                .then()
                .statusCode(202)
                .body("id", equalTo(id))
                .body("state", equalTo("canceled"))
                .body("canceledBy", equalTo("analyst"))
                .body("endedAt", notNullValue())
                .body("scored", lessThan(31))
                .body("attempts", equalTo(1))
                .body("failure", nullValue());
        assertThat(written(parties, id)).isZero();
        String endedAt = get(payer, job(id)).extract().path("endedAt");
        given().auth().oauth2(payer).get(SCORES + "/" + id).then().statusCode(404);

        score(payer, "c-cancel", 2026)
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("scores.mean", equalTo("0.467"));
        get(payer, SCORES + "/" + id + "/members?limit=100").body("data", hasSize(31));
        assertThat(written(parties, id)).isEqualTo(31);
        get(payer, job(id))
                .body("state", equalTo("completed"))
                .body("attempts", equalTo(1))
                .body("canceledBy", nullValue())
                .body("endedAt", greaterThan(endedAt));
    }

    /// The run is written in the transaction that completes the job; whoever cancels then waits for it, and is told.
    @Test
    void whoCancelsDuringTheLastTransactionFindsTheScores() throws Exception {
        Parties parties = new Parties("payer-cancel-late", "provider-cancel-late");
        String payer = payerOf("c-cancel-late", parties);
        String id;
        CompletableFuture<Response> canceled;
        try (HeldTable runs = held("risk_run")) {
            id = ask(payer, "c-cancel-late").then().statusCode(202).extract().path("id");
            Patience.until("the run", runs::isAwaited, awaited -> awaited);
            canceled = CompletableFuture.supplyAsync(() -> cancel(payer, id));
            Patience.until("the cancel", this::cancelWaits, waits -> waits);
        }
        canceled.join()
                .then()
                .statusCode(409)
                .body("code", equalTo("risk-job-ended"))
                .body("state", equalTo("completed"))
                .body("detail", containsString("completed"));
        get(payer, job(id)).body("state", equalTo("completed")).body("canceledBy", nullValue());
        get(payer, SCORES + "/" + id).body("scores.members", equalTo(31));
        assertThat(written(parties, id)).isEqualTo(31);
    }

    @Test
    void whatWaitsIsCanceledOnceAndStays() throws Exception {
        Parties parties = new Parties("payer-cancel-wait", "provider-cancel-wait");
        String payer = payerOf("c-cancel-wait", parties);
        String id = score(payer, "c-cancel-wait", 2026).path("id");
        sql(parties, "delete from risk_run where id = '%s'".formatted(id));
        sql(
                parties,
                """
                update risk_job set state = 'queued', ended_at = null, not_before = now() + interval '1 hour' where id = '%s'
                """
                        .formatted(id));
        Response first = cancel(payer, id);
        first.then().statusCode(202).body("state", equalTo("canceled"));
        String colleague = Tokens.payer(parties.payer(), "colleague", "payer-analyst");
        assertThat(cancel(colleague, id).then().statusCode(202).extract().asString())
                .isEqualTo(first.asString());
        assertThat(get(payer, job(id)).extract().asString()).isEqualTo(first.asString());
        assertThat(written(parties, id)).isZero();
    }

    @Test
    void onlyWhoMayAskMayCancel() throws Exception {
        Parties parties = new Parties("payer-cancel-may", "provider-cancel-may");
        String payer = payerOf("c-cancel-may", parties);
        String id = score(payer, "c-cancel-may", 2026).path("id");
        String provider = Tokens.provider(parties.provider(), "analyst", "provider-analyst");
        String approver = Tokens.payer(parties.payer(), "approver", "payer-approver");
        String stranger = Tokens.payer("payer-other", "other", "payer-analyst");
        cancel(provider, id).then().statusCode(403);
        cancel(approver, id).then().statusCode(403);
        cancel(stranger, id).then().statusCode(404);
        cancel(payer, "k-none").then().statusCode(404);
        cancel(payer, id).then().statusCode(409).body("state", equalTo("completed"));
        get(payer, job(id)).body("state", equalTo("completed"));
    }

    @Test
    void whatFailedIsNotCanceled() throws Exception {
        Parties parties = new Parties("payer-cancel-failed", "provider-cancel-failed");
        String payer = payerOf("c-cancel-failed", parties);
        String id = score(payer, "c-cancel-failed", 2026).path("id");
        sql(parties, "delete from risk_run where id = '%s'".formatted(id));
        sql(
                parties,
                "update risk_job set state = 'failed', failure_code = 'scoring-failed', failure = 'x' where id = '%s'"
                        .formatted(id));
        cancel(payer, id).then().statusCode(409).body("state", equalTo("failed"));
        get(payer, job(id)).body("failure.code", equalTo("scoring-failed"));
    }

    @Test
    void theTrailSaysWhoCanceled() throws Exception {
        Parties parties = new Parties("payer-cancel-trail", "provider-cancel-trail");
        String payer = payerOf("c-cancel-trail", parties);
        String id = score(payer, "c-cancel-trail", 2026).path("id");
        cancel(payer, id).then().statusCode(409);
        String officer = Tokens.payer(parties.payer(), "officer", "privacy-officer");
        given().auth()
                .oauth2(officer)
                .queryParam("entity", job(id))
                .get("/fhir/AuditEvent")
                .then()
                .statusCode(200)
                .body("entry.resource.action", hasItem("D"));
    }

    private String payerOf(String contract, Parties parties) throws IOException, FeedRejected {
        decided(others, contract, parties, PopulationStore.at(location));
        String payer = analyst(parties);
        load(payer);
        return payer;
    }

    private HeldTable held(String table) throws Exception {
        return HeldTable.of(name -> config.getValue(name, String.class), table);
    }

    /// Whether a cancel waits for the row of its job.
    private boolean cancelWaits() {
        return tenancy.asPlatform(() ->
                session.createNativeQuery(
                                """
                                select exists (select from pg_stat_activity
                                                where wait_event_type = 'Lock' and query like '%state = ''canceled''%')
                                """,
                                Boolean.class)
                        .getSingleResult());
    }

    private long written(Parties parties, String id) {
        return tenancy.inTransaction(
                parties.payer(),
                () ->
                        session.createNativeQuery(
                                        "select count(*) from risk_member where run_id = :run",
                                        Long.class)
                                .setParameter("run", id)
                                .getSingleResult());
    }

    private void sql(Parties parties, String statement) {
        int rows =
                tenancy.inTransaction(
                        parties.payer(),
                        () -> session.createNativeMutationQuery(statement).executeUpdate());
        assertThat(rows).as(statement).isEqualTo(1);
    }
}
