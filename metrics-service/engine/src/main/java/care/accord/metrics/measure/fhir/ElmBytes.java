package care.accord.metrics.measure.fhir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryWriter;
import org.hl7.elm.r1.Library;

/// A translated library as ELM JSON in gzip, whose checksum tells what was damaged or ends early.
final class ElmBytes {
    private ElmBytes() {}

    static byte[] write(Library library) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    new ElmJsonLibraryWriter()
                            .writeAsString(library)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /// The library with everything the engine asks of it; empty where the bytes are not a library.
    static Optional<Library> read(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Library library =
                    new ElmJsonLibraryReader()
                            .read(new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
            ResultKind.tell(library);
            return Optional.of(library);
        } catch (IOException | RuntimeException _) {
            // The reader has no exception of its own for what is no ELM.
            return Optional.empty();
        }
    }
}
