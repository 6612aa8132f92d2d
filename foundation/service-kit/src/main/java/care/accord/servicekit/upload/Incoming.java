package care.accord.servicekit.upload;

import care.accord.servicekit.upload.ResumableUploads.Beginning;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/// A file that somebody sends, as the room knows it whose feed it becomes.
///
/// @param <F> a feed of the room
public interface Incoming<F> {
    String tenant();

    /// Who sends what.
    ///
    /// @param whole of the file
    Beginning beginning(ContentDigest whole);

    /// The address of the room's uploads, without an id.
    String uploads();

    /// The feed that this content would repeat.
    Optional<F> known(ContentDigest content);

    /// A name for a new feed.
    String newId();

    /// Looks into a file that arrived unharmed.
    ///
    /// @throws care.accord.servicekit.problem.Problem when it is not what it is said to be
    void check(Upload upload);

    /// Writes the new feed down.
    F save(String feedId, Upload upload);

    /// What the sender hears.
    Response answer(Taken<F> taken);

    /// A feed that was taken in, or the one that was there first with the same content.
    record Taken<F>(F feed, Boolean isDuplicate) {
        /// Content that was sent before is no error and changes nothing.
        public Response.ResponseBuilder answer() {
            return Response.status(isDuplicate ? Response.Status.OK : Response.Status.ACCEPTED);
        }
    }
}
