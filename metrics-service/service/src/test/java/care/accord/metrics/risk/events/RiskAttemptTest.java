package care.accord.metrics.risk.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.PlantedStore;
import care.accord.metrics.RiskScenario;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.risk.store.RiskJobs;
import care.accord.metrics.risk.store.RiskJobs.Held;
import care.accord.metrics.risk.store.RiskJobs.State;
import care.accord.metrics.risk.store.RiskRuns;
import care.accord.metrics.risk.store.RiskTableStore;
import care.accord.metrics.risk.store.RosterScoring;
import care.accord.metrics.risk.store.RosterScoring.Opened;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "An attempt whose job is canceled stops between two people once its lease is renewed, and changes nothing that came after (ADR 131)")
class RiskAttemptTest {
    private static final int MEMBERS = 31;
    private static final int ALL_AT_ONCE = 1000;
    private static final int ROUNDS = 20;

    @Inject Tenancy tenancy;
    @Inject Session session;
    @Inject RiskJobs jobs;
    @Inject RiskRuns runs;
    @Inject RiskTableStore tables;
    @Inject RosterScoring scoring;

    @ConfigProperty(name = "accord.store")
    String location = "";

    private final AtomicInteger begun = new AtomicInteger();

    /// An attempt of a process other than the service, which leaves the job to it.
    private record Case(RiskAttempt attempt, Opened roster, Held job, String payer) {
        String tenant() {
            return job.tenant();
        }

        Response cancel() {
            return RestAssured.given()
                    .auth()
                    .oauth2(payer)
                    .delete(RiskScenario.SCORES + "/" + job.id() + "/job");
        }
    }

    private Case begin(String name) throws Exception {
        Parties parties = new Parties("payer-" + name, "provider-" + name);
        String payer = RiskScenario.analyst(parties);
        RiskScenario.load(payer);
        RosterDecided roster =
                PlantedStore.ill(PopulationStore.at(location)).decide("c-" + name, parties, 1);
        ContractTerms terms = new ContractTerms(RiskScenario.terms(roster), roster);
        Request request =
                tenancy.inTransaction(
                        parties.payer(), () -> new Request(terms, 2026, tables.latest()));
        tenancy.runInTransaction(
                parties.payer(),
                () -> {
                    jobs.ask(request, "analyst");
                    sql(
                            "update risk_job set state = 'running', attempts = 1, lease = 1, not_before = now() + interval '1 hour'");
                });
        Held job = new Held(parties.payer(), request.runId(), request, 1, 1);
        Map<String, String> texts =
                tenancy.inTransaction(parties.payer(), () -> tables.texts(request.tables()));
        return new Case(
                new RiskAttempt(tenancy, jobs, runs, job),
                scoring.open(request, texts),
                job,
                payer);
    }

    /// The same roster, and something that happens when so many people were begun.
    private Opened interrupted(Opened roster, int people, Runnable event) {
        Map<BeneficiaryId, Integer> rows =
                new LinkedHashMap<>(roster.cohort().rows()) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public @Nullable Integer get(@Nullable Object member) {
                        if (begun.incrementAndGet() == people) {
                            event.run();
                        }
                        return super.get(member);
                    }
                };
        return new Opened(
                new StoredCohort(rows, roster.cohort().practices(), roster.cohort().population()),
                roster.blend(),
                roster.scorer(),
                roster.rules(),
                roster.withheld());
    }

    @Test
    void nobodyIsScoredAfterTheRenewalThatFindsItCanceled() throws Exception {
        Case one = begin("attempt-beat");
        Opened roster =
                interrupted(
                        one.roster(),
                        13,
                        () -> {
                            one.cancel().then().statusCode(202);
                            one.attempt().beat();
                        });
        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> one.attempt().score(roster, 5));
        assertThat(begun).hasValue(13);
        assertThat(state(one)).isEqualTo(State.CANCELED);
        assertThat(written(one)).isZero();
    }

    /// The lease rises with the cancel: otherwise the old attempt would add to the members of the new one.
    @Test
    void whatIsAskedForAnewIsNotTouchedByTheAttemptThatWasCanceled() throws Exception {
        Case one = begin("attempt-anew");
        Opened roster =
                interrupted(
                        one.roster(),
                        13,
                        () -> {
                            one.cancel().then().statusCode(202);
                            anew(one);
                        });
        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> one.attempt().score(roster, 5));
        assertThat(written(one)).isZero();
        assertThat(state(one)).isEqualTo(State.QUEUED);
        tenancy.runInTransaction(one.tenant(), () -> sql("update risk_job set not_before = now()"));
        Patience.until("the new run", () -> state(one), State::isEnd);
        assertThat(state(one)).isEqualTo(State.COMPLETED);
        assertThat(written(one)).isEqualTo(MEMBERS);
        assertThat(begun).hasValue(15);
    }

    /// From round to round the attempt is a little later for its last two transactions.
    @Test
    void ofACancelAndTheCompletionExactlyOneWins() throws Exception {
        Case first = begin("attempt-race");
        for (int round = 0; round < ROUNDS; round++) {
            Case one = again(first, round);
            begun.set(0);
            long pause = round % 4;
            AtomicReference<CompletableFuture<Response>> canceling = new AtomicReference<>();
            Opened roster =
                    interrupted(
                            one.roster(),
                            MEMBERS,
                            () -> {
                                canceling.set(CompletableFuture.supplyAsync(one::cancel));
                                sleep(pause);
                            });
            boolean isCompleted = completes(one, roster);
            int status = canceling.get().join().statusCode();

            assertThat(status).as("round %d", round).isEqualTo(isCompleted ? 409 : 202);
            assertThat(state(one)).isEqualTo(isCompleted ? State.COMPLETED : State.CANCELED);
            assertThat(written(one)).isEqualTo(isCompleted ? MEMBERS : 0);
            RestAssured.given()
                    .auth()
                    .oauth2(one.payer())
                    .get(RiskScenario.SCORES + "/" + one.job().id())
                    .then()
                    .statusCode(isCompleted ? 200 : 404);
        }
    }

    /// Asked for again, and not taken by the service yet.
    private void anew(Case one) {
        tenancy.runInTransaction(
                one.tenant(),
                () -> {
                    jobs.ask(one.job().request(), "analyst");
                    sql("update risk_job set not_before = now() + interval '1 hour'");
                });
    }

    private boolean completes(Case one, Opened roster) {
        try {
            one.attempt().score(roster, ALL_AT_ONCE);
            return true;
        } catch (LeaseLost _) {
            return false;
        }
    }

    /// As if the job had just been taken once more.
    private Case again(Case before, int round) {
        Held job =
                new Held(
                        before.tenant(), before.job().id(), before.job().request(), 1, 100 + round);
        tenancy.runInTransaction(
                before.tenant(),
                () -> {
                    session.createNativeMutationQuery("delete from risk_run").executeUpdate();
                    sql(
                            """
                            update risk_job set state = 'running', canceled_by = null, ended_at = null, lease = %d,
                                   not_before = now() + interval '1 hour'
                            """
                                    .formatted(job.lease()));
                });
        return new Case(
                new RiskAttempt(tenancy, jobs, runs, job), before.roster(), job, before.payer());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted", e);
        }
    }

    private State state(Case one) {
        return tenancy.inTransaction(
                one.tenant(), () -> jobs.withId(one.job().id()).orElseThrow().state());
    }

    private long written(Case one) {
        return tenancy.inTransaction(
                one.tenant(),
                () ->
                        session.createNativeQuery("select count(*) from risk_member", Long.class)
                                .getSingleResult());
    }

    private void sql(String statement) {
        assertThat(session.createNativeMutationQuery(statement).executeUpdate()).isEqualTo(1);
    }
}
