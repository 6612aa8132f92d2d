package care.accord.metrics.clinical.events;

import care.accord.metrics.clinical.store.DueFeeds;
import care.accord.metrics.clinical.store.DueFeeds.DueFeed;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Gives each feed its verdict: all of it or nothing. What an accepted feed brought counts from the transaction that also
/// asks for new runs of the contracts it may touch.
@ApplicationScoped
class ClinicalFeedValidation implements DueWork {
    private static final Logger LOG = Logger.getLogger(ClinicalFeedValidation.class);

    private final Tenancy tenancy;
    private final DueFeeds dueFeeds;
    private final RecordsVerdict records;
    private final CrosswalkVerdict crosswalk;
    private final Uploads uploads;

    @Inject
    ClinicalFeedValidation(
            Tenancy tenancy,
            DueFeeds dueFeeds,
            RecordsVerdict records,
            CrosswalkVerdict crosswalk,
            Uploads uploads) {
        this.tenancy = tenancy;
        this.dueFeeds = dueFeeds;
        this.records = records;
        this.crosswalk = crosswalk;
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
        Path scratch = uploads.path(feed.id() + ".scratch");
        try {
            empty(scratch);
            Files.createDirectories(scratch);
            long accepted =
                    switch (feed.kind()) {
                        case CLINICAL -> records.decide(feed, file, scratch);
                        case CROSSWALK -> crosswalk.decide(feed, file);
                    };
            uploads.delete(file);
            LOG.infof(
                    "clinical-feed.decided feed=%s kind=%s accepted=%d",
                    feed.id(), feed.kind().word(), accepted);
        } catch (IOException e) {
            throw new UncheckedIOException("A clinical feed cannot be read", e);
        } finally {
            empty(scratch);
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A scratch folder cannot be emptied", e);
        }
    }
}
