package care.accord.attribution.feed.rest;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Arrival;
import care.accord.servicekit.upload.ContentDigest;
import care.accord.servicekit.upload.Upload;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/// Takes a file in: on disk, unharmed, new, and with columns we know. Only then it is acknowledged; its lines are validated
/// afterwards.
@ApplicationScoped
class FeedIntake {
    private static final Logger LOG = Logger.getLogger(FeedIntake.class);

    private final Uploads uploads;
    private final Tenancy tenancy;
    private final Event<WorkIsDue> due;

    @Inject
    FeedIntake(Uploads uploads, Tenancy tenancy, Event<WorkIsDue> due) {
        this.uploads = uploads;
        this.tenancy = tenancy;
        this.due = due;
    }

    /// A feed that was taken in, or the one that was there first with the same content.
    record Taken(FeedRow feed, boolean isDuplicate) {
        FeedJson json() {
            return isDuplicate ? FeedJson.ofDuplicate(feed) : FeedJson.of(feed);
        }
    }

    Taken take(Submission submission, ContentDigest stated, InputStream body) {
        return take(submission, stated, feedId -> uploads.receive(feedId, stated, body));
    }

    /// Takes a file in, unless its content is there: then nothing is done, and nothing of the file is read.
    Taken take(Submission submission, ContentDigest stated, Arrival arrival) {
        Optional<FeedRow> first = known(submission, stated);
        if (first.isPresent()) {
            return new Taken(first.get(), true);
        }
        String feedId = "f-" + UUID.randomUUID();
        Upload upload = arrival.as(feedId);
        boolean acknowledged = false;
        try {
            checkHeader(submission, upload);
            Taken taken = acknowledge(submission, feedId, upload);
            acknowledged = !taken.isDuplicate();
            FeedRow feed = taken.feed();
            LOG.infof(
                    "feed.received feed=%s kind=%s bytes=%d",
                    feed.feedId, feed.kind, upload.bytes());
            return taken;
        } finally {
            if (!acknowledged) {
                uploads.delete(upload.path());
            }
        }
    }

    private Taken acknowledge(Submission submission, String feedId, Upload upload) {
        FeedRow row = new FeedRow();
        row.tenantId = submission.tenant();
        row.feedId = feedId;
        row.kind = submission.kind().code();
        row.name = submission.name();
        row.sha256 = upload.sha256();
        row.bytes = upload.bytes();
        row.file = upload.name();
        row.status = "received";
        row.progressTotal = upload.bytes();
        row.submittedBy = submission.by();
        try {
            tenancy.runInTransaction(
                    submission.tenant(),
                    () -> {
                        row.follows = followed(submission);
                        row.persistAndFlush();
                        due.fire(new WorkIsDue());
                    });
            return new Taken(row, false);
        } catch (ConstraintViolationException e) {
            // The same content came in at the same time.
            FeedRow first =
                    known(submission, new ContentDigest(upload.sha256())).orElseThrow(() -> e);
            return new Taken(first, true);
        }
    }

    /// The feed that this content would repeat. A list that was replaced may be sent again to take its place back.
    Optional<FeedRow> known(Submission submission, ContentDigest content) {
        String kind = submission.kind().code();
        return tenancy.inTransaction(
                submission.tenant(),
                () ->
                        submission.isWholeList()
                                ? FeedRow.newest(kind)
                                        .filter(last -> last.sha256.equals(content.sha256()))
                                : FeedRow.withContent(kind, content.sha256()));
    }

    private static String followed(Submission submission) {
        return submission.isWholeList()
                ? FeedRow.newest(submission.kind().code()).map(last -> last.feedId).orElse("")
                : "";
    }

    /// What the columns are, for kinds whose columns can be told in a sentence.
    private static String columns(FeedKind kind) {
        List<String> columns = kind.columns();
        return kind == FeedKind.CCLF ? "" : "; its columns are " + String.join(", ", columns);
    }

    private static void checkHeader(Submission submission, Upload upload) {
        List<String> problems =
                FeedReader.checkHeader(
                        FeedFile.of(submission.kind(), upload.path()).named(submission.name()));
        if (problems.isEmpty()) {
            return;
        }
        String code =
                problems.stream().anyMatch(problem -> problem.contains("unknown column"))
                        ? "unknown-column"
                        : "malformed";
        throw Problem.invalid(
                code,
                "The file cannot be read as %s: %s%s"
                        .formatted(
                                submission.kind().code(),
                                String.join("; ", problems),
                                columns(submission.kind())),
                problems.stream().map(problem -> new FieldError("", problem)).toList());
    }
}
