package care.accord.attribution.feed.events;

import care.accord.attribution.contract.store.ParticipantListRow;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.feed.store.RejectionRow;
import care.accord.attribution.identity.store.WithdrawnIdentityRow;
import care.accord.attribution.run.store.RunRequests;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.messages.SnapshotPublished;
import care.accord.messages.Topics;
import care.accord.population.files.ControlTotals;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Participant;
import care.accord.population.files.Rejection;
import care.accord.population.files.Remark;
import care.accord.population.files.Verdict;
import care.accord.population.files.WithdrawnIdentity;
import care.accord.population.store.snapshot.FeedRecord;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// What a verdict changes, each in the one transaction of the caller.
@ApplicationScoped
class FeedOutcome {
    private static final String PEOPLE = "person";
    private static final String CLAIM_LINES = "claim_line";
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;
    private final RunRequests requests;

    @Inject
    FeedOutcome(Session session, Outbox outbox, RunRequests requests) {
        this.session = session;
        this.outbox = outbox;
        this.requests = requests;
    }

    void rejected(FeedRow feed, Verdict.Rejected verdict) {
        decided(feed, "rejected", verdict.totals());
        feed.acceptedLines = verdict.accepted().lines();
        feed.rejectedLines = verdict.rejected().lines();
        feed.problem = problem(verdict);
        int position = 0;
        for (Rejection rejection : verdict.rejections()) {
            RejectionRow row = new RejectionRow();
            row.tenantId = feed.tenantId;
            row.feedId = feed.feedId;
            row.position = position++;
            row.line = rejection.line();
            row.field = rejection.field();
            row.reason = rejection.reason();
            row.persist();
            if (position % BATCH == 0) {
                session.flush();
                session.clear();
            }
        }
    }

    private static String problem(Verdict.Rejected verdict) {
        return verdict.rejections().stream()
                .filter(rejection -> rejection.line() == 0)
                .map(Rejection::reason)
                .findFirst()
                .orElse(
                        "%d of %d lines cannot be taken, so none was: correct them and send the file again"
                                .formatted(verdict.rejected().lines(), verdict.totals().lines()));
    }

    /// A new list is a new version of the contract's participants and makes a run due; a list that says what the newest one
    /// says changes nothing.
    void rosterAccepted(FeedRow feed, ControlTotals totals, List<Participant> participants) {
        decided(feed, "accepted", totals);
        feed.acceptedLines = totals.lines();
        Map<String, List<Participant>> byContract =
                participants.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Participant::contractId,
                                        TreeMap::new,
                                        Collectors.toList()));
        Optional<SnapshotRow> snapshot = SnapshotRow.latest();
        byContract.forEach((contract, listed) -> {
            ParticipantList list = ParticipantList.of(contract, listed);
            Optional<ParticipantListRow> newest = ParticipantListRow.latest(contract);
            if (newest.filter(list::isAlike).isPresent()) {
                return;
            }
            list.follow(newest, feed);
            if (snapshot.isPresent()) {
                requests.add(feed.tenantId, contract, snapshot.get().snapshotId, feed.submittedBy);
            }
        });
    }

    /// A list is kept as it was sent; it becomes no snapshot. It makes a run due for the contracts whose rules read it.
    void listAccepted(FeedRow feed, ControlTotals totals) {
        decided(feed, "accepted", totals);
        feed.acceptedLines = totals.lines();
        FeedKind kind = FeedKind.of(feed.kind).orElseThrow();
        SnapshotRow.latest()
                .ifPresent(snapshot ->
                        TermsRow.contracts(feed.tenantId).stream()
                                .filter(contract -> reads(contract, kind))
                                .forEach(contract ->
                                        requests.add(
                                                feed.tenantId,
                                                contract,
                                                snapshot.snapshotId,
                                                feed.submittedBy)));
    }

    private static boolean reads(String contract, FeedKind kind) {
        return TermsRow.latest(contract)
                .filter(terms -> terms.listsRead(ProgramRules.bundled()).contains(kind))
                .isPresent();
    }

    /// Writes down who took statements about identifiers back.
    void withdrawn(FeedRow feed, List<WithdrawnIdentity> identities) {
        int position = 0;
        for (WithdrawnIdentity identity : identities) {
            WithdrawnIdentityRow row = WithdrawnIdentityRow.of(identity, feed.feedId, position++);
            row.tenantId = feed.tenantId;
            row.withdrawnBy = feed.submittedBy;
            row.persist();
        }
    }

    /// A snapshot that is new is announced; one that was there before, because the feed added nothing, is not.
    void snapshotPublished(FeedRow feed, SnapshotManifest manifest, String manifestSha256) {
        ControlTotals totals =
                manifest.feeds().stream()
                        .filter(record -> record.sha256().equals(feed.sha256))
                        .map(FeedRecord::totals)
                        .findFirst()
                        .orElse(ControlTotals.NONE);
        decided(feed, "accepted", totals);
        feed.acceptedLines = totals.lines();
        feed.snapshotId = manifest.id();
        if (SnapshotRow.withId(manifest.id()).isPresent()) {
            return;
        }
        SnapshotRow snapshot = row(feed, manifest);
        snapshot.manifestSha256 = manifestSha256;
        snapshot.persist();
        outbox.announce(
                new Announcement(
                        Topics.SNAPSHOT_PUBLISHED,
                        feed.tenantId,
                        feed.tenantId,
                        feed.submittedBy,
                        snapshot.snapshotId,
                        message(snapshot)));
    }

    private static void decided(FeedRow feed, String status, ControlTotals totals) {
        feed.status = status;
        feed.decidedAt = OffsetDateTime.now(ZoneOffset.UTC);
        feed.lines = totals.lines();
        feed.allowedCents = totals.allowed().cents();
        feed.paidCents = totals.paid().cents();
        feed.remarks = totals.remarks();
        feed.remarkedPaidCents = cents(totals.remarkedPaid());
    }

    private static Map<Remark, Long> cents(Map<Remark, Usd> amounts) {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().cents()));
    }

    private static SnapshotRow row(FeedRow feed, SnapshotManifest manifest) {
        LocalDate arrived = feed.receivedAt.toLocalDate();
        SnapshotRow row = new SnapshotRow();
        row.tenantId = feed.tenantId;
        row.snapshotId = manifest.id();
        row.location = manifest.location();
        row.feedId = feed.feedId;
        row.dataAsOf = manifest.dataAsOf().orElse(arrived);
        row.paidThrough = manifest.paidThrough().orElse(row.dataAsOf);
        row.beneficiaries = manifest.rows(PEOPLE);
        row.claimLines = manifest.rows(CLAIM_LINES);
        return row;
    }

    private static SnapshotPublished message(SnapshotRow row) {
        return new SnapshotPublished(
                row.tenantId,
                row.snapshotId,
                row.location,
                row.manifestSha256,
                row.feedId,
                row.dataAsOf,
                row.paidThrough,
                row.beneficiaries,
                row.claimLines);
    }
}
