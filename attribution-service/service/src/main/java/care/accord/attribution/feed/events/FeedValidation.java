package care.accord.attribution.feed.events;

import care.accord.attribution.deliveredlist.files.DeliveredLists;
import care.accord.attribution.feed.store.FeedRow;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.files.ControlTotals;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Participant;
import care.accord.population.files.Progress;
import care.accord.population.files.Verdict;
import care.accord.population.files.WithdrawnIdentity;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
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

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Tenancy tenancy;
    private final Uploads uploads;
    private final Snapshots snapshots;
    private final DeliveredLists lists;
    private final FeedOutcome outcome;

    // Each is one thing, and the container makes them.
    @Inject
    FeedValidation(
            Tenancy tenancy,
            Uploads uploads,
            Snapshots snapshots,
            DeliveredLists lists,
            FeedOutcome outcome) {
        this.tenancy = tenancy;
        this.uploads = uploads;
        this.snapshots = snapshots;
        this.lists = lists;
        this.outcome = outcome;
    }

    /// Decides a feed that is due; the caller has the tenant's turn.
    public void decide(FeedRow due) {
        tenancy.runInTransaction(due.tenantId, () -> current(due).status = "validating");
        FeedFile file = file(due);
        Runnable save =
                switch (file.kind()) {
                    case PROVIDER_ROSTER -> roster(due, file);
                    case PCP_SELECTIONS,
                            PROVIDER_GEOGRAPHY,
                            SUBSCRIBERS,
                            OTHER_ORGANIZATIONS,
                            OTHER_INITIATIVES,
                            DISEASE_MODELS,
                            TEACHING_HOSPITALS,
                            ATTESTED_CLINICIANS,
                            CLINICIAN_SPECIALTIES,
                            OTHER_PROGRAMS,
                            SUPERVISORS ->
                            list(due, file);
                    // The others become rows of a snapshot.
                    default -> data(due, file);
                };
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

    private FeedFile file(FeedRow due) {
        LocalDate received = due.receivedAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        Progress noted =
                (done, total) ->
                        tenancy.runInTransaction(
                                due.tenantId, () -> FeedRow.progress(due.feedId, done, total));
        return new FeedFile(
                FeedKind.of(due.kind).orElseThrow(),
                uploads.path(due.file),
                Optional.of(received),
                due.name,
                Progress.every(SECOND, System::nanoTime, noted));
    }

    private Runnable list(FeedRow due, FeedFile file) {
        return switch (FeedReader.check(file)) {
            case Verdict.Accepted accepted -> {
                lists.keep(due.tenantId, due.sha256, file.path());
                yield () -> outcome.listAccepted(current(due), accepted.totals());
            }
            case Verdict.Rejected rejected -> () -> outcome.rejected(current(due), rejected);
        };
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
            if (DeliveredLists.isList(file.kind())) {
                lists.keep(due.tenantId, due.sha256, file.path());
            }
            if (manifest.files().isEmpty()) {
                ControlTotals totals = manifest.feeds().getFirst().totals();
                return () -> outcome.listAccepted(current(due), totals);
            }
            String sha256 = snapshots.manifestSha256(manifest);
            List<WithdrawnIdentity> withdrawn = withdrawn(file);
            return () -> {
                outcome.snapshotPublished(current(due), manifest, sha256);
                outcome.withdrawn(current(due), withdrawn);
            };
        } catch (FeedRejected e) {
            Verdict.Rejected rejected = e.rejected().values().iterator().next();
            return () -> outcome.rejected(current(due), rejected);
        }
    }

    /// What a feed of identities takes back; such feeds are small.
    private static List<WithdrawnIdentity> withdrawn(FeedFile file) {
        List<WithdrawnIdentity> withdrawn = new ArrayList<>();
        if (file.kind() == FeedKind.IDENTITIES) {
            FeedReader.read(
                    file,
                    new FeedSink() {
                        @Override
                        public void identityWithdrawn(WithdrawnIdentity identity) {
                            withdrawn.add(identity);
                        }
                    });
        }
        return withdrawn;
    }

    private static FeedRow current(FeedRow due) {
        return FeedRow.withId(due.feedId).orElseThrow();
    }
}
