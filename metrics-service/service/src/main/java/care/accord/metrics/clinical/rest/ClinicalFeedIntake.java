package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.store.ClinicalFeedKind;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.files.Rejection;
import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.problem.Problem;
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

/// Takes a feed in: on disk, unharmed, new, and of the right kind. Only then it is acknowledged; its lines are validated
/// afterwards.
@ApplicationScoped
class ClinicalFeedIntake {
    private static final Logger LOG = Logger.getLogger(ClinicalFeedIntake.class);

    private final Uploads uploads;
    private final Tenancy tenancy;
    private final Event<WorkIsDue> due;

    @Inject
    ClinicalFeedIntake(Uploads uploads, Tenancy tenancy, Event<WorkIsDue> due) {
        this.uploads = uploads;
        this.tenancy = tenancy;
        this.due = due;
    }

    /// Who sends what.
    record Submission(String tenant, String by, ClinicalFeedKind kind, String name) {}

    /// A feed that was taken in, or the one that was there first with the same content.
    record Taken(ClinicalFeedRow feed, boolean isDuplicate) {
        ClinicalFeedJson json() {
            return isDuplicate ? ClinicalFeedJson.ofDuplicate(feed) : ClinicalFeedJson.of(feed);
        }
    }

    Taken take(Submission submission, ContentDigest stated, InputStream body) {
        return take(submission, stated, feedId -> uploads.receive(feedId, stated, body));
    }

    /// Takes a file in, unless its content is there: then nothing is done, and nothing of the file is read.
    Taken take(Submission submission, ContentDigest stated, Arrival arrival) {
        Optional<ClinicalFeedRow> first = known(submission, stated);
        if (first.isPresent()) {
            return new Taken(first.get(), true);
        }
        String feedId = "cf-" + UUID.randomUUID();
        Upload upload = arrival.as(feedId);
        boolean acknowledged = false;
        try {
            if (submission.kind() == ClinicalFeedKind.CLINICAL) {
                refuseAnotherKind(upload);
            }
            Taken taken = acknowledge(submission, feedId, upload);
            acknowledged = !taken.isDuplicate();
            LOG.infof("clinical-feed.received feed=%s bytes=%d", taken.feed().id, upload.bytes());
            return taken;
        } finally {
            if (!acknowledged) {
                uploads.delete(upload.path());
            }
        }
    }

    private static void refuseAnotherKind(Upload upload) {
        Optional<Rejection> problem = FeedReader.firstProblem(upload.path());
        if (problem.isPresent()) {
            Rejection first = problem.get();
            throw Problem.invalid(
                    "malformed",
                    "The file is not FHIR R4 as newline-delimited JSON or Bundles, plain, gzip or zip: %s"
                            .formatted((first.field() + " " + first.reason()).strip()),
                    List.of(new Problem.FieldError(first.field(), first.reason())));
        }
    }

    private Taken acknowledge(Submission submission, String feedId, Upload upload) {
        ClinicalFeedRow row = new ClinicalFeedRow();
        row.tenantId = submission.tenant();
        row.id = feedId;
        row.kind = submission.kind().word();
        row.name = submission.name();
        row.sha256 = upload.sha256();
        row.status = "received";
        row.submittedBy = submission.by();
        try {
            tenancy.runInTransaction(
                    submission.tenant(),
                    () -> {
                        row.persistAndFlush();
                        due.fire(new WorkIsDue());
                    });
            return new Taken(row, false);
        } catch (ConstraintViolationException e) {
            // The same content came in at the same time.
            ClinicalFeedRow first =
                    known(submission, new ContentDigest(upload.sha256())).orElseThrow(() -> e);
            return new Taken(first, true);
        }
    }

    /// The feed with this content that was not rejected.
    Optional<ClinicalFeedRow> known(Submission submission, ContentDigest content) {
        return tenancy.inTransaction(
                submission.tenant(), () -> ClinicalFeedRow.withContent(content.sha256()));
    }
}
