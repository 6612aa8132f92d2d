package care.accord.metrics.risk.events;

import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.ScoredMember.Watch;
import care.accord.metrics.risk.members.Standing;
import care.accord.metrics.risk.members.WatchLists;
import care.accord.metrics.risk.store.RiskJobs;
import care.accord.metrics.risk.store.RiskJobs.Held;
import care.accord.metrics.risk.store.RiskRuns;
import care.accord.metrics.risk.store.RosterRow;
import care.accord.metrics.risk.store.RosterScoring.Opened;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// One attempt at a risk run. Members are written a batch at a time; of those before, only what lists and the distribution are made from is
/// kept. Nobody sees the run before its last transaction, and every transaction begins by renewing the lease.
final class RiskAttempt {
    private final Tenancy tenancy;
    private final RiskJobs jobs;
    private final RiskRuns runs;
    private final Held job;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final List<Standing> standings = new ArrayList<>();
    private final List<BigDecimal> normalized = new ArrayList<>();

    RiskAttempt(Tenancy tenancy, RiskJobs jobs, RiskRuns runs, Held job) {
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.runs = runs;
        this.job = job;
    }

    /// Renews the lease while nothing is written, as when a population is loaded. When it is lost, nobody further is scored.
    void beat() {
        if (!tenancy.inTransaction(job.tenant(), () -> jobs.renew(job, done.get()))) {
            lost.set(true);
        }
    }

    /// Scores everybody and shows the run.
    ///
    /// @param batch members written at once
    /// @throws LeaseLost if another attempt began meanwhile or the job was canceled; what others wrote is untouched
    void score(Opened roster, int batch) {
        List<BeneficiaryId> members = roster.cohort().members();
        held(() -> {
            jobs.count(job, members.size());
            runs.clear(job.id());
        });
        for (int start = 0; start < members.size(); start += batch) {
            int end = Math.min(start + batch, members.size());
            List<RosterRow> rows =
                    members.subList(start, end).stream()
                            .map(member -> scored(roster, member))
                            .toList();
            rows.forEach(this::remember);
            done.set(end);
            held(() -> runs.add(job.request(), roster, rows));
        }
        held(() -> complete(roster));
    }

    private RosterRow scored(Opened roster, BeneficiaryId member) {
        if (lost.get()) {
            throw new LeaseLost();
        }
        return roster.score(member);
    }

    private void remember(RosterRow row) {
        if (row instanceof RosterRow.OfScored(_, _, ScoredMember scored)) {
            standings.add(Standing.of(scored.latest()));
            normalized.add(scored.normalized());
        }
    }

    private void complete(Opened roster) {
        watched(roster).forEach((lists, rows) -> runs.watch(job.request(), lists, rows));
        runs.complete(job.request(), roster, normalized);
        jobs.complete(job);
    }

    /// Rows by the lists that name them; those that none names are left out.
    private Map<Set<Watch>, List<Integer>> watched(Opened roster) {
        WatchLists lists = WatchLists.of(standings, roster.rules());
        Set<BeneficiaryId> high = new HashSet<>(lists.high());
        Set<BeneficiaryId> rising = new HashSet<>(lists.rising());
        Map<Set<Watch>, List<Integer>> watched = new LinkedHashMap<>();
        roster.cohort()
                .rows()
                .forEach((member, row) -> {
                    Set<Watch> of = EnumSet.noneOf(Watch.class);
                    if (high.contains(member)) {
                        of.add(Watch.HIGH);
                    }
                    if (rising.contains(member)) {
                        of.add(Watch.RISING);
                    }
                    if (!of.isEmpty()) {
                        watched.computeIfAbsent(of, _ -> new ArrayList<>()).add(row);
                    }
                });
        return watched;
    }

    private void held(Runnable work) {
        tenancy.runInTransaction(
                job.tenant(),
                () -> {
                    if (!jobs.renew(job, done.get())) {
                        throw new LeaseLost();
                    }
                    work.run();
                });
    }
}
