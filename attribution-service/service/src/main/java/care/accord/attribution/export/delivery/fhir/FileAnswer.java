package care.accord.attribution.export.delivery.fhir;

import care.accord.attribution.export.files.SealedFile;
import care.accord.attribution.export.store.ExportFileRow;
import care.accord.servicekit.audit.Counted;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Sends a file of an export: whole, in part, or as gzip.
final class FileAnswer {
    private static final String NDJSON = "application/fhir+ndjson";
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int OUTSIDE = 416;

    private FileAnswer() {}

    /// What is sent, and of how many resources, for the audit trail.
    private record Content(int rows, StreamingOutput body) implements StreamingOutput, Counted {
        @Override
        public void write(OutputStream out) throws IOException {
            body.write(out);
        }
    }

    static Response of(ExportFileRow row, SealedFile file, HttpHeaders headers) {
        String etag = "\"" + row.sha256 + "\"";
        if (names(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
            return Response.status(NOT_MODIFIED).header(HttpHeaders.ETAG, etag).build();
        }
        Optional<ByteRange> range = range(headers, etag, file.size());
        if (range.isEmpty() && acceptsGzip(headers)) {
            return zipped(row, file);
        }
        ResponseBuilder answer =
                range.isPresent()
                        ? part(row, file, range.get())
                        : Response.ok(content(row, file, new ByteRange(0, file.size())))
                                .header(HttpHeaders.CONTENT_LENGTH, file.size());
        return answer.type(NDJSON)
                .header(HttpHeaders.ETAG, etag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Repr-Digest", digest(row))
                .build();
    }

    private static ResponseBuilder part(ExportFileRow row, SealedFile file, ByteRange range) {
        ResponseBuilder answer =
                range.isOutside()
                        ? Response.status(OUTSIDE)
                        : Response.status(PARTIAL)
                                .entity(content(row, file, range))
                                .header(HttpHeaders.CONTENT_LENGTH, range.length());
        return answer.header("Content-Range", range.contentRange(file.size()));
    }

    private static Content content(ExportFileRow row, SealedFile file, ByteRange range) {
        return new Content(row.resources, out -> file.copy(range.from(), range.length(), out));
    }

    /// Its bytes are others than those of the digest, so that it has none: the manifest has that of the plain content.
    private static Response zipped(ExportFileRow row, SealedFile file) {
        Content content =
                new Content(
                        row.resources,
                        out -> {
                            GZIPOutputStream zip = new GZIPOutputStream(out);
                            file.copy(0, file.size(), zip);
                            zip.finish();
                        });
        return Response.ok(content)
                .type(NDJSON)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.ETAG, "\"" + row.sha256 + "-gzip\"")
                .build();
    }

    /// A range of another version than there is asks for the whole.
    private static Optional<ByteRange> range(HttpHeaders headers, String etag, long size) {
        String condition = headers.getHeaderString("If-Range");
        return condition == null || condition.equals(etag)
                ? Optional.ofNullable(headers.getHeaderString("Range"))
                        .flatMap(header -> ByteRange.of(header, size))
                : Optional.empty();
    }

    private static boolean names(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(etag) || one.equals("W/" + etag));
    }

    private static boolean acceptsGzip(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one ->
                                one.equals("gzip")
                                        || (one.startsWith("gzip;q=")
                                                && !one.matches("gzip;q=0(\\.0*)?")));
    }

    /// RFC 9530.
    private static String digest(ExportFileRow row) {
        byte[] hash = HexFormat.of().parseHex(row.sha256);
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }
}
