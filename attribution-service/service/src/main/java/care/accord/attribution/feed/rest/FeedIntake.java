package care.accord.attribution.feed.rest;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedReader;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.ContentDigest;
import care.accord.servicekit.upload.Upload;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
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

    @Inject
    FeedIntake(Uploads uploads, Tenancy tenancy) {
        this.uploads = uploads;
        this.tenancy = tenancy;
    }

    FeedRow take(Submission submission, ContentDigest stated, InputStream body) {
        refuseDuplicate(submission, stated.sha256());
        String feedId = "f-" + UUID.randomUUID();
        Upload upload = uploads.receive(feedId, stated, body);
        boolean acknowledged = false;
        try {
            checkHeader(submission, upload);
            FeedRow feed = acknowledge(submission, feedId, upload);
            acknowledged = true;
            LOG.infof("feed.received feed=%s kind=%s bytes=%d", feedId, feed.kind, upload.bytes());
            return feed;
        } finally {
            if (!acknowledged) {
                uploads.delete(upload.path());
            }
        }
    }

    private FeedRow acknowledge(Submission submission, String feedId, Upload upload) {
        FeedRow row = new FeedRow();
        row.tenantId = submission.tenant();
        row.feedId = feedId;
        row.kind = submission.kind().code();
        row.name = submission.name();
        row.sha256 = upload.sha256();
        row.bytes = upload.bytes();
        row.file = upload.name();
        row.status = "received";
        row.submittedBy = submission.by();
        try {
            tenancy.runInTransaction(submission.tenant(), row::persistAndFlush);
            return row;
        } catch (ConstraintViolationException e) {
            refuseDuplicate(submission, upload.sha256());
            throw e;
        }
    }

    private void refuseDuplicate(Submission submission, String sha256) {
        Optional<FeedRow> first =
                tenancy.inTransaction(
                        submission.tenant(),
                        () -> FeedRow.withContent(submission.kind().code(), sha256));
        if (first.isPresent()) {
            throw Problem.conflict(
                            "duplicate-feed",
                            "This file was submitted before as feed %s, which is %s; nothing was changed"
                                    .formatted(first.get().feedId, first.get().status))
                    .with("duplicateOf", "/v1/feeds/" + first.get().feedId);
        }
    }

    private static void checkHeader(Submission submission, Upload upload) {
        List<String> problems =
                FeedReader.checkHeader(FeedFile.of(submission.kind(), upload.path()));
        if (problems.isEmpty()) {
            return;
        }
        String code =
                problems.stream().anyMatch(problem -> problem.contains("unknown column"))
                        ? "unknown-column"
                        : "malformed";
        throw Problem.invalid(
                code,
                "The file cannot be read as %s: %s; its columns are %s"
                        .formatted(
                                submission.kind().code(),
                                String.join("; ", problems),
                                String.join(", ", submission.kind().columns())),
                problems.stream().map(problem -> new FieldError("", problem)).toList());
    }
}
