package care.accord.servicekit.upload;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/// Uploads that survive a broken connection, as draft-ietf-httpbis-resumable-upload describes them: begun with POST, asked
/// about with HEAD, continued with PATCH, given up with DELETE. What was acknowledged is on the disk, synced, and written
/// down; an upload that nobody continues is forgotten after a while.
public class ResumableUploads {
    /// The body of a PATCH.
    public static final String PARTIAL = "application/partial-upload";

    private static final Logger LOG = Logger.getLogger(ResumableUploads.class);
    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";
    private static final String LENGTH = "Upload-Length";
    private static final String LIMIT = "Upload-Limit";

    private final Uploads uploads;
    private final Tenancy tenancy;
    private final UploadRows rows;
    private final Duration patience;

    /// @param patience after which an upload that nobody continues is forgotten
    public ResumableUploads(Uploads uploads, Tenancy tenancy, Session session, Duration patience) {
        this.uploads = uploads;
        this.tenancy = tenancy;
        this.rows = new UploadRows(session);
        this.patience = patience;
    }

    /// Who begins to send what.
    public record Beginning(
            String tenant, String by, String kind, String name, ContentDigest digest) {}

    /// Begins an upload with the first bytes of the file, or with none.
    ///
    /// @param path of the service's uploads, without the id
    public Response begin(
            Beginning beginning, UploadHeaders headers, InputStream body, String path) {
        headers.length().ifPresent(uploads::requireRoomFor);
        PartialUpload begun =
                new PartialUpload(
                        "u-" + UUID.randomUUID(),
                        beginning.kind(),
                        beginning.name(),
                        beginning.by(),
                        beginning.digest(),
                        headers.length(),
                        0,
                        OffsetDateTime.now(ZoneOffset.UTC),
                        Optional.empty());
        String tenant = beginning.tenant();
        tenancy.runInTransaction(tenant, () -> rows.insert(tenant, begun));
        UploadHeaders first =
                new UploadHeaders(
                        headers.complete(), Optional.of(0L), headers.length(), Optional.empty());
        PartialUpload now;
        try (PartialFile file = uploads.partial(begun.id())) {
            now = append(tenant, begun, first, file, body);
        }
        LOG.infof("upload.begun upload=%s kind=%s bytes=%d", now.id(), now.kind(), now.offset());
        return state(Response.created(URI.create(path + "/" + now.id())), now).build();
    }

    /// How far the upload is; of another tenant's there is nothing to say.
    public Response head(String tenant, String id) {
        return state(Response.noContent(), find(tenant, id)).build();
    }

    /// How far the upload is, for people.
    public Map<String, Object> describe(String tenant, String id) {
        PartialUpload upload = find(tenant, id);
        Map<String, Object> document = new java.util.LinkedHashMap<>();
        document.put("id", upload.id());
        document.put("kind", upload.kind());
        document.put("name", upload.name());
        document.put("bytes", upload.offset());
        upload.length().ifPresent(length -> document.put("totalBytes", length));
        document.put("complete", upload.isComplete());
        document.put("expiresAt", upload.touchedAt().plus(patience).toString());
        upload.result().ifPresent(result -> document.put("feed", result));
        return document;
    }

    /// Continues the upload. With its last bytes the file is handed over, and the answer is that of its receipt.
    ///
    /// @param take receives the whole file and answers with its location
    public Response patch(
            String tenant,
            String id,
            UploadHeaders headers,
            InputStream body,
            Function<Delivery, Response> take) {
        boolean last =
                headers.complete()
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "header-missing",
                                        "Send the header Upload-Complete: ?1 with the last bytes, ?0 with all before"));
        unfinished(tenant, id);
        try (PartialFile file = uploads.partial(id)) {
            // Again: another request may have ended meanwhile.
            PartialUpload upload = append(tenant, unfinished(tenant, id), headers, file, body);
            if (!last) {
                return state(Response.noContent(), upload).build();
            }
            return finish(tenant, upload, take);
        }
    }

    /// A file that has arrived whole, not checked yet.
    public record Delivery(PartialUpload upload, Arrival arrival) {}

    private Response finish(
            String tenant, PartialUpload upload, Function<Delivery, Response> take) {
        upload.length()
                .filter(length -> length != upload.offset())
                .ifPresent(length -> {
                    throw Problem.badRequest(
                            "inconsistent-upload-length",
                            "The file was to have %d bytes and ends after %d: continue it, or begin again"
                                    .formatted(length, upload.offset()));
                });
        Response answer;
        try {
            answer =
                    take.apply(
                            new Delivery(
                                    upload,
                                    feedId -> uploads.adopt(upload.id(), feedId, upload.digest())));
        } catch (Problem refused) {
            forget(tenant, upload.id());
            throw refused;
        }
        String result = answer.getLocation().getPath();
        tenancy.runInTransaction(tenant, () -> rows.became(upload.id(), result));
        uploads.deletePartial(upload.id());
        return Response.fromResponse(answer)
                .header(COMPLETE, "?1")
                .header(OFFSET, upload.offset())
                .build();
    }

    private PartialUpload append(
            String tenant,
            PartialUpload upload,
            UploadHeaders headers,
            PartialFile file,
            InputStream body) {
        long offset =
                headers.offset()
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "header-missing",
                                        "Send the header Upload-Offset with the number of bytes sent before; HEAD tells it"));
        if (offset != upload.offset()) {
            throw Problem.conflict(
                            "mismatching-upload-offset",
                            "The upload is at byte %d, the request begins at %d: continue from there"
                                    .formatted(upload.offset(), offset))
                    .with("expected-offset", upload.offset())
                    .with("provided-offset", offset);
        }
        if (file.size() < offset) {
            forget(tenant, upload.id());
            throw Problem.notFound();
        }
        file.append(
                new PartialFile.Part(offset, upload.length(), headers.partDigest()),
                body,
                reached ->
                        tenancy.runInTransaction(tenant, () -> rows.reached(upload.id(), reached)));
        return find(tenant, upload.id());
    }

    /// Gives the upload up.
    public Response delete(String tenant, String id) {
        find(tenant, id);
        try (PartialFile _ = uploads.partial(id)) {
            forget(tenant, id);
        }
        return Response.noContent().build();
    }

    /// Forgets uploads that nobody has continued for too long.
    public void expire() {
        OffsetDateTime since = OffsetDateTime.now(ZoneOffset.UTC).minus(patience);
        for (Object[] row : tenancy.asPlatform(() -> rows.untouchedSince(since))) {
            String id = (String) row[1];
            forget((String) row[0], id);
            LOG.infof("upload.expired upload=%s", id);
        }
    }

    private void forget(String tenant, String id) {
        tenancy.runInTransaction(tenant, () -> rows.delete(id));
        uploads.deletePartial(id);
    }

    private PartialUpload find(String tenant, String id) {
        return tenancy.inTransaction(tenant, () -> rows.find(id)).orElseThrow(Problem::notFound);
    }

    private PartialUpload unfinished(String tenant, String id) {
        PartialUpload upload = find(tenant, id);
        upload.result()
                .ifPresent(result -> {
                    throw Problem.conflict(
                                    "completed-upload",
                                    "The file is complete: nothing can be added to it")
                            .with("feed", result);
                });
        return upload;
    }

    private Response.ResponseBuilder state(Response.ResponseBuilder answer, PartialUpload upload) {
        upload.length().ifPresent(length -> answer.header(LENGTH, length));
        return answer.header(OFFSET, upload.offset())
                .header(COMPLETE, upload.isComplete() ? "?1" : "?0")
                .header(
                        LIMIT,
                        "max-size=%d, max-age=%d"
                                .formatted(uploads.largestBytes(), patience.toSeconds()))
                .header("Cache-Control", "no-store");
    }
}
