package care.accord.metrics.record.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Set;

/// Reads Bundles, one after another, token by token: no more than one resource is in memory, however large a Bundle is.
final class BundleReader {
    private static final Set<String> TYPES = Set.of("collection", "transaction", "batch");

    private final Path plain;
    private final FeedScan scan;

    BundleReader(Path plain, FeedScan scan) {
        this.plain = plain;
        this.scan = scan;
    }

    void read() throws IOException {
        try (JsonParser parser = FeedReader.JSON.createParser(plain.toFile());
                FileChannel bytes = FileChannel.open(plain)) {
            try {
                while (parser.nextToken() != null) {
                    readBundle(parser, bytes);
                }
            } catch (JsonProcessingException e) {
                // Its message may quote the feed.
                scan.reject(
                        new Rejection(
                                e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                                "",
                                "is not JSON: damaged or cut off"));
            }
        }
    }

    private void readBundle(JsonParser parser, FileChannel bytes) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            scan.reject(new Rejection(line, "", "is not a FHIR R4 Bundle"));
            return;
        }
        String resourceType = "";
        String type = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("resourceType")) {
                resourceType = parser.getText();
            } else if (name.equals("type")) {
                type = parser.getText();
            } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                readEntries(parser, bytes);
            } else {
                parser.skipChildren();
            }
        }
        if (!resourceType.equals("Bundle")) {
            scan.reject(new Rejection(line, "", "is not a FHIR R4 Bundle, as the first is"));
        } else if (!TYPES.contains(type)) {
            scan.reject(
                    new Rejection(
                            line,
                            "Bundle.type",
                            "is not one that delivers: send a collection, transaction or batch"));
        }
    }

    private void readEntries(JsonParser parser, FileChannel bytes) throws IOException {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            Place place =
                    new Place(
                            parser.currentTokenLocation().getLineNr(),
                            "Bundle.entry[%d].resource".formatted(index));
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                scan.reject(place.rejection("", "is not in an object"));
                continue;
            }
            readEntry(parser, bytes, place);
        }
    }

    private void readEntry(JsonParser parser, FileChannel bytes, Place place) throws IOException {
        String method = "PUT";
        String url = "";
        String fullUrl = "";
        Span resource = Span.NONE;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
                fullUrl = parser.getText();
            } else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = span(parser);
            } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String part = parser.currentName();
                    parser.nextToken();
                    if (part.equals("method")) {
                        method = parser.getText();
                    } else if (part.equals("url")) {
                        url = parser.getText();
                    }
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
        }
        if (resource.length() > FeedReader.LONGEST_RESOURCE) {
            scan.reject(FeedReader.tooLong(place));
            return;
        }
        try {
            String json = FeedReader.oneLine(FeedReader.decode(read(bytes, resource)));
            scan.take(
                    place,
                    new BundleEntry(method, url, fullUrl, identified(json, resource, fullUrl)));
        } catch (CharacterCodingException _) {
            scan.reject(place.rejection("", "is not UTF-8 text"));
        }
    }

    /// A new resource that has no id of its own is known by the unique part of its full URL.
    private static String identified(String json, Span resource, String fullUrl) {
        String id = BundleEntry.idFrom(fullUrl);
        return resource.hasId() || id.isEmpty() || json.isEmpty()
                ? json
                : "{\"id\":\"%s\",%s".formatted(id, json.substring(1));
    }

    /// Where a resource lies in the file.
    private record Span(long offset, long length, boolean hasId) {
        static final Span NONE = new Span(0, 0, false);
    }

    private static Span span(JsonParser parser) throws IOException {
        long offset = parser.currentTokenLocation().getByteOffset();
        boolean hasId = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            hasId |= parser.currentName().equals("id");
            parser.nextToken();
            parser.skipChildren();
        }
        return new Span(offset, parser.currentLocation().getByteOffset() - offset, hasId);
    }

    private static byte[] read(FileChannel bytes, Span span) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(Math.toIntExact(span.length()));
        while (text.hasRemaining()) {
            if (bytes.read(text, span.offset() + text.position()) < 0) {
                throw new EOFException();
            }
        }
        return text.array();
    }
}
