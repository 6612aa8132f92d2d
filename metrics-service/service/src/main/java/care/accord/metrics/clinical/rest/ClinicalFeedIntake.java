package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.files.FeedContents;
import care.accord.metrics.clinical.files.Rejection;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.servicekit.problem.Problem;
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

/// Takes a feed in: on disk, unharmed, new, and of the right kind. Only then it is acknowledged; its lines are validated
/// afterwards.
@ApplicationScoped
class ClinicalFeedIntake {
    private static final Logger LOG = Logger.getLogger(ClinicalFeedIntake.class);

    private final Uploads uploads;
    private final Tenancy tenancy;

    @Inject
    ClinicalFeedIntake(Uploads uploads, Tenancy tenancy) {
        this.uploads = uploads;
        this.tenancy = tenancy;
    }

    /// Who sends what.
    record Submission(String tenant, String by, String name) {}

    ClinicalFeedRow take(Submission submission, ContentDigest stated, InputStream body) {
        refuseDuplicate(submission, stated.sha256());
        String feedId = "cf-" + UUID.randomUUID();
        Upload upload = uploads.receive(feedId, stated, body);
        boolean acknowledged = false;
        try {
            refuseAnotherKind(upload);
            ClinicalFeedRow feed = acknowledge(submission, feedId, upload);
            acknowledged = true;
            LOG.infof("clinical-feed.received feed=%s bytes=%d", feedId, upload.bytes());
            return feed;
        } finally {
            if (!acknowledged) {
                uploads.delete(upload.path());
            }
        }
    }

    private static void refuseAnotherKind(Upload upload) {
        Optional<Rejection> problem = FeedContents.firstProblem(upload.path());
        if (problem.isPresent()) {
            Rejection first = problem.get();
            throw Problem.invalid(
                    "malformed",
                    "The file is not FHIR R4 as newline-delimited JSON, plain or gzipped: %s"
                            .formatted((first.field() + " " + first.reason()).strip()),
                    List.of(new Problem.FieldError(first.field(), first.reason())));
        }
    }

    private ClinicalFeedRow acknowledge(Submission submission, String feedId, Upload upload) {
        ClinicalFeedRow row = new ClinicalFeedRow();
        row.tenantId = submission.tenant();
        row.id = feedId;
        row.name = submission.name();
        row.sha256 = upload.sha256();
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
        Optional<ClinicalFeedRow> first =
                tenancy.inTransaction(
                        submission.tenant(), () -> ClinicalFeedRow.withContent(sha256));
        if (first.isPresent()) {
            throw Problem.conflict(
                            "duplicate-feed",
                            "This file was submitted before as feed %s, which is %s; nothing was changed"
                                    .formatted(first.get().id, first.get().status))
                    .with("duplicateOf", first.get().id);
        }
    }
}
