package care.accord.metrics;

import static care.accord.metrics.RiskScenario.SCORES;
import static care.accord.metrics.RiskScenario.analyst;
import static care.accord.metrics.RiskScenario.ask;
import static care.accord.metrics.RiskScenario.decided;
import static care.accord.metrics.RiskScenario.get;
import static care.accord.metrics.RiskScenario.job;
import static care.accord.metrics.RiskScenario.load;
import static care.accord.metrics.RiskScenario.score;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.risk.store.RiskJobs;
import care.accord.metrics.risk.store.RiskJobs.Failure;
import care.accord.metrics.risk.store.RiskJobs.Held;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Members are scored after the answer: a job says how far, nothing that was accepted is lost, and what cannot be had says why (RFC 9110, 202; RFC 7240, wait)")
class RiskJobTest {
    @Inject Announcements others;
    @Inject Tenancy tenancy;
    @Inject Session session;
    @Inject RiskJobs jobs;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Test
    void whoDoesNotWaitIsToldWhereToAsk() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-job", "provider-job");
        String payer = payerOf("c-job", parties);
        Response accepted = ask(payer, "c-job");
        String id = accepted.path("id");
        accepted.then()
                .statusCode(202)
                .header("Location", endsWith(SCORES + "/" + id + "/job"))
                .header("Retry-After", notNullValue())
                .header("Preference-Applied", nullValue())
                .body("contractId", equalTo("c-job"))
                .body("paymentYear", equalTo(2026));
        ended(payer, id)
                .then()
                .body("state", equalTo("completed"))
                .body("members", equalTo(31))
                .body("scored", equalTo(31))
                .body("attempts", equalTo(1))
                .body("endedAt", notNullValue())
                .body("failure", nullValue());
        get(payer, SCORES + "/" + id).body("scores.mean", equalTo("0.467"));
        ask(payer, "c-job").then().statusCode(200).body("id", equalTo(id));

        String provider = Tokens.provider(parties.provider(), "analyst", "provider-analyst");
        get(provider, SCORES + "/" + id).body("scores.members", equalTo(31));
        given().auth().oauth2(provider).get(job(id)).then().statusCode(403);
        String stranger = Tokens.payer("payer-other", "other", "payer-analyst");
        given().auth().oauth2(stranger).get(job(id)).then().statusCode(404);
        given().auth().oauth2(payer).get(job("k-none")).then().statusCode(404);
    }

    @Test
    void whoWaitsIsGivenTheScores() throws IOException, FeedRejected {
        String payer = payerOf("c-job-wait", new Parties("payer-job-wait", "provider-job-wait"));
        Response scored = score(payer, "c-job-wait", 2026);
        scored.then()
                .statusCode(201)
                .header("Preference-Applied", equalTo("wait=30"))
                .header("Location", endsWith(SCORES + "/" + scored.path("id")))
                .body("scores.mean", equalTo("0.467"));
    }

    /// As a service leaves it that died after its last batch: members written, nothing shown, a lease that nobody renews.
    @Test
    void aRunWhoseServiceDiedIsMadeAgainOnce() throws IOException, FeedRejected {
        String payer = payerOf("c-job-died", new Parties("payer-job-died", "provider-job-died"));
        String id = score(payer, "c-job-died", 2026).path("id");
        sql("payer-job-died", "delete from risk_run where id = '%s'".formatted(id));
        sql(
                "payer-job-died",
                "delete from risk_member where run_id = '%s' and row_number > 120".formatted(id));
        sql(
                "payer-job-died",
                "update risk_member set raw = 9, watched = '' where run_id = '%s'".formatted(id));
        running("payer-job-died", id, "now() + interval '1 hour'");
        given().auth().oauth2(payer).get(SCORES + "/" + id).then().statusCode(404);
        given().auth().oauth2(payer).get(SCORES + "/" + id + "/members").then().statusCode(404);
        ask(payer, "c-job-died").then().statusCode(202).body("state", equalTo("running"));

        running("payer-job-died", id, "now()");
        ended(payer, id)
                .then()
                .body("state", equalTo("completed"))
                .body("attempts", equalTo(2))
                .body("scored", equalTo(31));
        get(payer, SCORES + "/" + id).body("scores.mean", equalTo("0.467"));
        get(payer, SCORES + "/" + id + "/members?limit=100").body("data", hasSize(31));
        get(payer, SCORES + "/" + id + "/members?list=rising")
                .body("data.beneficiaryId", equalTo(List.of("p-30")))
                .body("data[0].raw", equalTo("0.896"));
        get(payer, SCORES + "?contract=c-job-died").body("data", hasSize(1));
    }

    @Test
    void whoLostTheLeaseChangesNothing() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-job-lease", "provider-job-lease");
        RosterDecided roster =
                decided(others, "c-job-lease", parties, PopulationStore.at(location));
        String payer = analyst(parties);
        load(payer);
        String id = score(payer, "c-job-lease", 2026).path("id");
        running("payer-job-lease", id, "now() + interval '1 hour'");
        Request request =
                new Request(
                        new ContractTerms(RiskScenario.terms(roster), roster),
                        2026,
                        new TreeMap<>());
        Held late = new Held("payer-job-lease", id, request, 1, 0);
        Held now = new Held("payer-job-lease", id, request, 1, 1);
        assertThat(tenancy.inTransaction("payer-job-lease", () -> jobs.renew(late, 7))).isFalse();
        tenancy.runInTransaction("payer-job-lease", () -> jobs.complete(late));
        tenancy.runInTransaction(
                "payer-job-lease", () -> jobs.fail(late, new Failure("late", "late")));
        get(payer, job(id)).body("state", equalTo("running")).body("scored", equalTo(31));
        assertThat(tenancy.inTransaction("payer-job-lease", () -> jobs.renew(now, 7))).isTrue();
        get(payer, job(id)).body("scored", equalTo(7));
    }

    /// A service that dies of the roster itself would die of it for ever.
    @Test
    void aRunThatKeepsEndingTheServiceIsGivenUp() throws IOException, FeedRejected {
        String payer = payerOf("c-job-deadly", new Parties("payer-deadly", "provider-deadly"));
        String id = score(payer, "c-job-deadly", 2026).path("id");
        sql("payer-deadly", "delete from risk_run where id = '%s'".formatted(id));
        sql("payer-deadly", "update risk_job set attempts = 5 where id = '%s'".formatted(id));
        running("payer-deadly", id, "now()");
        ended(payer, id)
                .then()
                .body("state", equalTo("failed"))
                .body("failure.code", equalTo("risk-run-interrupted"));
        score(payer, "c-job-deadly", 2026).then().statusCode(201).body("id", equalTo(id));
    }

    @Test
    void aRosterThatIsGoneIsNamedAndScoredOnceItIsBack() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-job-gone", "provider-job-gone");
        RosterDecided roster = decided(others, "c-job-gone", parties, PopulationStore.at(location));
        String payer = analyst(parties);
        load(payer);
        Path file = Path.of(location).resolve(roster.location());
        Path aside = file.resolveSibling("aside");
        Files.move(file, aside);
        String id = ask(payer, "c-job-gone").then().statusCode(202).extract().path("id");
        until(
                payer,
                id,
                answer ->
                        answer.path("state").equals("queued")
                                && answer.<Integer>path("attempts") > 0);
        sql(
                "payer-job-gone",
                "update risk_job set attempts = 4, not_before = now() where id = '%s' and state = 'queued'"
                        .formatted(id));
        ended(payer, id)
                .then()
                .body("state", equalTo("failed"))
                .body("failure.code", equalTo("roster-unreadable"))
                .body("failure.detail", containsString(roster.rosterId()));
        given().auth().oauth2(payer).get(SCORES + "/" + id).then().statusCode(404);

        Files.move(aside, file);
        score(payer, "c-job-gone", 2026).then().statusCode(201).body("id", equalTo(id));
        get(payer, job(id))
                .body("state", equalTo("completed"))
                .body("attempts", equalTo(1))
                .body("failure", nullValue());
    }

    private String payerOf(String contract, Parties parties) throws IOException, FeedRejected {
        decided(others, contract, parties, PopulationStore.at(location));
        String payer = analyst(parties);
        load(payer);
        return payer;
    }

    private void running(String tenant, String id, String due) {
        sql(
                tenant,
                "update risk_job set state = 'running', ended_at = null, not_before = %s where id = '%s'"
                        .formatted(due, id));
    }

    private void sql(String tenant, String statement) {
        int rows =
                tenancy.inTransaction(
                        tenant, () -> session.createNativeMutationQuery(statement).executeUpdate());
        assertThat(rows).as(statement).isPositive();
    }

    private static Response ended(String payer, String id) {
        return until(
                payer,
                id,
                answer -> List.of("completed", "failed").contains(answer.path("state").toString()));
    }

    private static Response until(String payer, String id, Predicate<Response> isSo) {
        return Patience.until(
                "the job of a risk run", () -> given().auth().oauth2(payer).get(job(id)), isSo);
    }
}
