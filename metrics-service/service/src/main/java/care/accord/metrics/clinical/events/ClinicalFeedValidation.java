package care.accord.metrics.clinical.events;

import care.accord.metrics.clinical.files.FeedContents;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.metrics.clinical.store.ClinicalRecordStore;
import care.accord.metrics.clinical.store.DueFeeds;
import care.accord.metrics.clinical.store.DueFeeds.DueFeed;
import care.accord.metrics.contract.store.DueRuns;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Gives each feed its verdict: all of it or nothing. What an accepted feed brought counts from the transaction that also
/// asks for new runs of the contracts it may touch.
@ApplicationScoped
class ClinicalFeedValidation implements DueWork {
    private static final Logger LOG = Logger.getLogger(ClinicalFeedValidation.class);

    private final Tenancy tenancy;
    private final DueFeeds dueFeeds;
    private final ClinicalRecordStore records;
    private final DueRuns dueRuns;
    private final Uploads uploads;

    @Inject
    ClinicalFeedValidation(
            Tenancy tenancy,
            DueFeeds dueFeeds,
            ClinicalRecordStore records,
            DueRuns dueRuns,
            Uploads uploads) {
        this.tenancy = tenancy;
        this.dueFeeds = dueFeeds;
        this.records = records;
        this.dueRuns = dueRuns;
        this.uploads = uploads;
    }

    @Override
    public void work() {
        Optional<DueFeed> feed = tenancy.asPlatform(dueFeeds::take);
        while (feed.isPresent()) {
            decideOrTryAgain(feed.get());
            feed = tenancy.asPlatform(dueFeeds::take);
        }
    }

    /// A failure of ours (the database away, a disk full) is no verdict: the feed stays due. Its message may quote a record, so
    /// only its kind is logged.
    private void decideOrTryAgain(DueFeed feed) {
        try {
            decide(feed);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "clinical-feed.undecided feed=%s failure=%s",
                    feed.id(), e.getClass().getSimpleName());
            tenancy.asPlatform(() -> dueFeeds.postpone(feed));
        }
    }

    private void decide(DueFeed feed) {
        Path file = uploads.path(feed.id() + ".feed");
        Path scratch = uploads.path(feed.id() + ".ndjson");
        try {
            FeedContents contents = FeedContents.read(file, scratch);
            tenancy.runInTransaction(feed.tenant(), () -> save(feed, contents));
            uploads.delete(file);
            LOG.infof(
                    "clinical-feed.decided feed=%s resources=%d rejected=%d patients=%d unmatched=%d",
                    feed.id(),
                    contents.lines(),
                    contents.rejected(),
                    contents.patients(),
                    contents.unmatched());
        } finally {
            uploads.delete(scratch);
        }
    }

    private void save(DueFeed feed, FeedContents contents) {
        contents.recognize(records.knownPatients(contents.strangers()));
        ClinicalFeedRow row = ClinicalFeedRow.withId(feed.id()).orElseThrow();
        row.rejected = contents.rejected();
        row.patients = contents.patients();
        row.unmatched = contents.unmatched();
        if (contents.rejected() > 0) {
            row.status = "rejected";
            row.problem =
                    "%d of %d lines cannot be used; nothing of the feed was taken, see its rejections"
                            .formatted(contents.rejected(), contents.lines());
            row.rejections = csv(contents);
            return;
        }
        row.status = "accepted";
        row.accepted = contents.lines();
        records.save(feed.tenant(), feed.id(), feed.sequence(), contents.slices());
        dueRuns.askForAllOf(feed.tenant(), feed.submittedBy());
    }

    private static String csv(FeedContents contents) {
        Csv csv = new Csv("line", "field", "reason");
        contents.rejections()
                .forEach(rejection ->
                        csv.row(rejection.line(), rejection.field(), rejection.reason()));
        return csv.toString();
    }
}
