package care.accord.attribution.feed.rest;

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
import java.util.Optional;

/// Feeds that come in piece by piece.
@Path(FeedResource.UPLOADS)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedUploadResource extends PieceByPiece {
    private final FeedIntake intake;

    @Inject
    FeedUploadResource(Caller caller, ResumableUploads uploads, FeedIntake intake) {
        super(caller, uploads);
        this.intake = intake;
    }

    @Override
    protected Response take(Caller from, Delivery delivery) {
        Submission submission =
                Submission.of(
                        from,
                        Optional.of(delivery.upload().kind()),
                        Optional.of(delivery.upload().name()));
        return FeedResource.answer(
                intake.take(submission, delivery.upload().digest(), delivery.arrival()));
    }
}
