package care.accord.metrics.risk.rest;

import care.accord.metrics.contract.store.ContractStore;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.risk.store.RiskJobs;
import care.accord.metrics.risk.store.RiskJobs.Job;
import care.accord.metrics.risk.store.RiskJobs.State;
import care.accord.metrics.risk.store.RiskRunRow;
import care.accord.metrics.risk.store.RiskRuns;
import care.accord.metrics.risk.store.RiskTableStore;
import care.accord.metrics.risk.store.RosterScoring;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Takes requests for risk scores, and takes them back: what cannot be scored is refused before there is a job.
@ApplicationScoped
class RiskRequests {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Caller caller;
    private final Tenancy tenancy;
    private final ContractStore contracts;
    private final RiskTableStore tables;
    private final RosterScoring scoring;
    private final RiskJobs jobs;
    private final RiskRuns runs;

    @Inject
    RiskRequests(
            Caller caller,
            Tenancy tenancy,
            ContractStore contracts,
            RiskTableStore tables,
            RosterScoring scoring,
            RiskJobs jobs,
            RiskRuns runs) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.contracts = contracts;
        this.tables = tables;
        this.scoring = scoring;
        this.jobs = jobs;
        this.runs = runs;
    }

    /// What scores of a contract's members for a payment year would be made from now.
    Request named(String contract, @Nullable Integer year) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ContractTerms terms = ofPayer(contract);
                    if (year == null || !PerformanceYear.isOne(year)) {
                        throw Problem.badRequest(
                                "payment-year-missing",
                                "Say for which year: paymentYear, the one after that of the diagnoses");
                    }
                    return new Request(terms, year, tables.latest());
                });
    }

    /// Leaves a job that makes the run, unless there is one.
    void ask(Request request) throws IOException {
        check(
                request,
                tenancy.inTransaction(caller.tenant(), () -> tables.texts(request.tables())));
        tenancy.runInTransaction(caller.tenant(), () -> jobs.ask(request, caller.subject()));
    }

    /// Takes a job back, and with it what is written of its run, which nobody has seen. Whoever works on it finds out when the lease is renewed.
    /// Asked for again, nothing more happens.
    Job cancel(String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    if (jobs.cancel(id, caller.name())) {
                        runs.clear(id);
                    }
                    Job job = jobs.withId(id).orElseThrow(Problem::notFound);
                    if (job.state() != State.CANCELED) {
                        throw Problem.conflict(
                                        "risk-job-ended",
                                        "The job is %s already, so nothing is left to cancel"
                                                .formatted(job.state().word()))
                                .with("state", job.state().word());
                    }
                    return job;
                });
    }

    /// Returns once the job has ended, or the caller's patience.
    void await(String id, Patience patience) {
        long end = System.nanoTime() + patience.time().toNanos();
        while (System.nanoTime() < end && !hasEnded(id)) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean hasEnded(String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        RiskRunRow.withId(id).isPresent()
                                || jobs.withId(id).stream().anyMatch(job -> job.state().isEnd()));
    }

    private ContractTerms ofPayer(String contract) {
        ContractTerms terms =
                contracts
                        .latest(contract)
                        .orElseThrow(() ->
                                contracts.isKnown(contract)
                                        ? Problem.conflict(
                                                "no-roster",
                                                "The contract has no roster yet: its members are scored once attribution has run")
                                        : Problem.notFound());
        if (!terms.roster().parties().payer().equals(caller.tenant())) {
            throw Problem.forbidden(
                    "not-the-payer", "Members of a contract are scored by its payer");
        }
        return terms;
    }

    private void check(Request request, Map<String, String> texts) throws IOException {
        try {
            scoring.check(request, texts);
        } catch (NoSuchElementException e) {
            throw Problem.invalid(
                    "payment-year-unknown",
                    "The rules do not know how members are scored for %d"
                            .formatted(request.paymentYear()),
                    List.of(
                            new Problem.FieldError(
                                    "/paymentYear", String.valueOf(e.getMessage()))));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "risk-tables-unusable",
                    "The tables cannot be used; load them with POST /v1/risk-tables?name=…",
                    List.of(new Problem.FieldError("", String.valueOf(e.getMessage()))));
        }
    }
}
