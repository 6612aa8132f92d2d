package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.rest.ClinicalFeedIntake.Submission;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.upload.PieceByPiece;
import care.accord.servicekit.upload.ResumableUploads;
import care.accord.servicekit.upload.ResumableUploads.Delivery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Clinical feeds that come in piece by piece.
@Path(ClinicalFeedResource.UPLOADS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClinicalFeedUploadResource extends PieceByPiece {
    private final ClinicalFeedIntake intake;

    @Inject
    ClinicalFeedUploadResource(Caller caller, ResumableUploads uploads, ClinicalFeedIntake intake) {
        super(caller, uploads);
        this.intake = intake;
    }

    @Override
    protected Response take(Caller from, Delivery delivery) {
        Submission submission =
                new Submission(
                        from.tenant(),
                        from.subject(),
                        ClinicalFeedResource.kindOf(delivery.upload().kind()),
                        delivery.upload().name());
        return ClinicalFeedResource.answer(
                intake.take(submission, delivery.upload().digest(), delivery.arrival()));
    }
}
