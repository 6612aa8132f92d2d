package care.accord.metrics.record.files;

import care.accord.population.files.FeedText;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// Reads a feed: FHIR R4 as newline-delimited JSON, or Bundles; plain, gzip, or a zip of one file. Everything wrong with it is
/// named; memory grows with the patients, not with the file.
public final class FeedReader {
    static final JsonFactory JSON = new JsonFactory();
    static final int LONGEST_RESOURCE = 16 << 20;

    private static final String TOO_LONG = "longer than %d bytes".formatted(LONGEST_RESOURCE);

    private FeedReader() {}

    /// Reads and checks every resource.
    ///
    /// @param scratch a folder where the feed's resources lie as long as the contents are used
    /// @param received when the feed came in
    public static FeedContents read(Path feed, Path scratch, Instant received) throws IOException {
        try (FeedSpill spill = new FeedSpill(scratch.resolve("resources"))) {
            FeedScan scan = new FeedScan(spill, received);
            long[] line = {0};
            try {
                if (isBundle(feed)) {
                    Path plain = scratch.resolve("plain");
                    unpack(feed, plain);
                    new BundleReader(plain, scan).read();
                    Files.delete(plain);
                } else {
                    readLines(feed, scan, line);
                }
            } catch (IOException e) {
                scan.reject(new Rejection(0, "", FeedText.reason(e, line[0])));
            }
            return scan.finish();
        }
    }

    /// What is wrong with the beginning of a feed, so that a file of another kind is refused before it is taken.
    public static Optional<Rejection> firstProblem(Path feed) {
        long[] line = {0};
        try {
            if (isBundle(feed)) {
                return Optional.empty();
            }
            try (InputStream bytes = FeedText.bytes(feed)) {
                ByteArrayOutputStream first = new ByteArrayOutputStream();
                boolean more = true;
                while (more && first.toString(StandardCharsets.UTF_8).isBlank()) {
                    more = nextLine(bytes, first);
                    line[0]++;
                }
                if (first.size() == 0) {
                    return Optional.of(new Rejection(0, "", "the feed holds no resource"));
                }
                new ResourceReader().read(decode(first));
                return Optional.empty();
            }
        } catch (FieldProblem e) {
            return Optional.of(new Rejection(line[0], e.field(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Optional.of(new Rejection(0, "", FeedText.reason(e, line[0])));
        }
    }

    /// Whether the feed begins with a Bundle. Reads to where the type stands, which is mostly the beginning.
    private static boolean isBundle(Path feed) throws IOException {
        try (InputStream bytes = FeedText.bytes(feed);
                JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean type = parser.currentName().equals("resourceType");
                parser.nextToken();
                if (type) {
                    return parser.getText().equals("Bundle");
                }
                parser.skipChildren();
            }
            return false;
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private static void unpack(Path feed, Path plain) throws IOException {
        try (InputStream bytes = FeedText.bytes(feed)) {
            Files.copy(bytes, plain, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// @param number of the line, told to whoever asks when reading breaks off
    private static void readLines(Path feed, FeedScan scan, long[] number) throws IOException {
        try (InputStream bytes = FeedText.bytes(feed)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean more = true;
            while (more) {
                more = nextLine(bytes, line);
                number[0]++;
                take(line, scan, number[0]);
            }
        }
    }

    private static void take(ByteArrayOutputStream line, FeedScan scan, long number)
            throws IOException {
        if (line.size() > LONGEST_RESOURCE) {
            scan.reject(new Rejection(number, "", TOO_LONG));
            return;
        }
        try {
            String json = decode(line);
            if (!json.isBlank()) {
                scan.take(new Place(number, ""), oneLine(json));
            }
        } catch (CharacterCodingException _) {
            scan.reject(new Rejection(number, "", "is not UTF-8 text"));
        }
    }

    /// Reads to the end of a line, of which no more is kept than can be used.
    ///
    /// @return whether there is another
    private static boolean nextLine(InputStream bytes, ByteArrayOutputStream line)
            throws IOException {
        line.reset();
        int next = bytes.read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST_RESOURCE) {
                line.write(next);
            }
            next = bytes.read();
        }
        return next >= 0;
    }

    private static String decode(ByteArrayOutputStream line) throws CharacterCodingException {
        return decode(line.toByteArray());
    }

    static String decode(byte[] text) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    }

    /// JSON has line breaks and tabs between its values only, where a blank does as well.
    static String oneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').strip();
    }

    static Rejection tooLong(Place place) {
        return place.rejection("", TOO_LONG);
    }
}
