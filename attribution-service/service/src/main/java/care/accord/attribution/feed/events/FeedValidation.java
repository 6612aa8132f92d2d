package care.accord.attribution.feed.events;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Participant;
import care.accord.population.files.Verdict;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.SnapshotManifest;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Reads a feed for its verdict and saves what follows from it. Doing it again after a crash gives the same verdict and the
/// same snapshot, because a snapshot is named by its content.
@ApplicationScoped
public class FeedValidation {
    private static final Logger LOG = Logger.getLogger(FeedValidation.class);

    private final Tenancy tenancy;
    private final Uploads uploads;
    private final Snapshots snapshots;
    private final FeedOutcome outcome;

    @Inject
    FeedValidation(Tenancy tenancy, Uploads uploads, Snapshots snapshots, FeedOutcome outcome) {
        this.tenancy = tenancy;
        this.uploads = uploads;
        this.snapshots = snapshots;
        this.outcome = outcome;
    }

    /// Decides a feed that is due; the caller has the tenant's turn.
    public void decide(FeedRow due) {
        tenancy.runInTransaction(due.tenantId, () -> current(due).status = "validating");
        FeedKind kind = FeedKind.of(due.kind).orElseThrow();
        FeedFile file =
                new FeedFile(
                        kind,
                        uploads.path(due.file),
                        Optional.of(
                                due.receivedAt
                                        .withOffsetSameInstant(ZoneOffset.UTC)
                                        .toLocalDate()));
        Runnable save = kind == FeedKind.PROVIDER_ROSTER ? roster(due, file) : data(due, file);
        tenancy.runInTransaction(due.tenantId, save);
        uploads.delete(file.path());
        FeedRow decided = tenancy.inTransaction(due.tenantId, () -> current(due));
        LOG.infof(
                "feed.decided feed=%s kind=%s status=%s accepted=%d rejected=%d",
                decided.feedId,
                decided.kind,
                decided.status,
                decided.acceptedLines,
                decided.rejectedLines);
    }

    private Runnable roster(FeedRow due, FeedFile file) {
        List<Participant> participants = new ArrayList<>();
        FeedSink collector =
                new FeedSink() {
                    @Override
                    public void participant(Participant participant) {
                        participants.add(participant);
                    }
                };
        return switch (FeedReader.read(file, collector)) {
            case Verdict.Accepted accepted ->
                    () -> outcome.rosterAccepted(current(due), accepted.totals(), participants);
            case Verdict.Rejected rejected -> () -> outcome.rejected(current(due), rejected);
        };
    }

    private Runnable data(FeedRow due, FeedFile file) {
        try {
            SnapshotManifest manifest = snapshots.publish(due.tenantId, file);
            String sha256 = snapshots.manifestSha256(manifest);
            return () -> outcome.snapshotPublished(current(due), manifest, sha256);
        } catch (FeedRejected e) {
            Verdict.Rejected rejected = e.rejected().values().iterator().next();
            return () -> outcome.rejected(current(due), rejected);
        }
    }

    private static FeedRow current(FeedRow due) {
        return FeedRow.withId(due.feedId).orElseThrow();
    }
}
