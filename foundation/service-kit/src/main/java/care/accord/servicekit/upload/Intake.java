package care.accord.servicekit.upload;

import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Incoming.Taken;
import care.accord.servicekit.upload.ResumableUploads.Delivery;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/// Takes files in: on disk, unharmed, new, and what they are said to be. Only then a file is acknowledged; its lines are
/// validated afterwards.
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Uploads uploads;
    private final ResumableUploads pieces;
    private final Tenancy tenancy;
    private final Event<WorkIsDue> due;

    public Intake(Uploads uploads, ResumableUploads pieces, Tenancy tenancy, Event<WorkIsDue> due) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.tenancy = tenancy;
        this.due = due;
    }

    /// A request that brings a file, or its beginning. The digest of the whole file comes with its beginning, so that a file
    /// that is there already is not sent.
    public <F> Response submit(Incoming<F> incoming, HttpHeaders headers, InputStream body) {
        if (!UploadHeaders.begins(headers)) {
            ContentDigest stated = ContentDigest.of(headers.getHeaderString("Content-Digest"));
            return take(incoming, stated, feedId -> uploads.receive(feedId, stated, body));
        }
        ContentDigest whole = ContentDigest.ofWhole(headers);
        return known(incoming, whole)
                .map(incoming::answer)
                .orElseGet(() ->
                        pieces.begin(
                                incoming.beginning(whole),
                                UploadHeaders.of(headers),
                                body,
                                incoming.uploads()));
    }

    /// A file that came in pieces.
    public <F> Response take(Incoming<F> incoming, Delivery delivery) {
        return take(incoming, delivery.upload().digest(), delivery.arrival());
    }

    /// Takes a file in, unless its content is there: then nothing is done, and nothing of the file is read.
    private <F> Response take(Incoming<F> incoming, ContentDigest stated, Arrival arrival) {
        return incoming.answer(
                known(incoming, stated).orElseGet(() -> arrived(incoming, stated, arrival)));
    }

    private <F> Taken<F> arrived(Incoming<F> incoming, ContentDigest stated, Arrival arrival) {
        String feedId = incoming.newId();
        Upload upload = arrival.as(feedId);
        boolean acknowledged = false;
        try {
            incoming.check(upload);
            Taken<F> taken = acknowledge(incoming, stated, feedId, upload);
            acknowledged = !taken.isDuplicate();
            LOG.infof(
                    "feed.received feed=%s kind=%s bytes=%d",
                    feedId, incoming.beginning(stated).kind(), upload.bytes());
            return taken;
        } finally {
            if (!acknowledged) {
                uploads.delete(upload.path());
            }
        }
    }

    private <F> Taken<F> acknowledge(
            Incoming<F> incoming, ContentDigest content, String feedId, Upload upload) {
        try {
            return tenancy.inTransaction(
                    incoming.tenant(),
                    () -> {
                        F feed = incoming.save(feedId, upload);
                        due.fire(new WorkIsDue());
                        return new Taken<>(feed, false);
                    });
        } catch (ConstraintViolationException e) {
            // The same content came in at the same time.
            return known(incoming, content).orElseThrow(() -> e);
        }
    }

    private <F> Optional<Taken<F>> known(Incoming<F> incoming, ContentDigest content) {
        return tenancy.inTransaction(incoming.tenant(), () -> incoming.known(content))
                .map(first -> new Taken<>(first, true));
    }
}
