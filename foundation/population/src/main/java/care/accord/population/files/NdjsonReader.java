package care.accord.population.files;

import care.accord.vocabulary.Usd;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads a file of FHIR resources, a line each, and passes a verdict on it as a whole. A resource is parsed from the bytes
/// of its line, token by token: no tree is built, and no more than a line is kept.
final class NdjsonReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final FhirResource resource;
    private final FeedFile file;
    private final FeedSink sink;
    private final Rejections rejections = new Rejections();
    private final Sums sums = new Sums();
    private final Slice slice = new Slice();
    private long lineNumber;
    private long resources;

    private NdjsonReader(FhirResource resource, FeedFile file, FeedSink sink) {
        this.resource = resource;
        this.file = file;
        this.sink = sink;
    }

    /// What is wrong with the file as far as its first resource shows.
    static List<String> checkFirst(FhirResource resource, FeedFile file) {
        return new NdjsonReader(resource, file, FeedSink.NOWHERE).checkFirst();
    }

    private List<String> checkFirst() {
        try (InputStream bytes = FeedText.openBytes(file)) {
            Lines lines = new Lines(bytes);
            while (resources == 0 && lines.next()) {
                takeLine(lines);
            }
        } catch (IOException e) {
            rejectDamage(e);
        }
        return rejections.first().stream()
                .filter(rejection ->
                        rejection.line() == 0 || rejection.field().equals("/resourceType"))
                .map(Rejection::reason)
                .toList();
    }

    static Verdict read(FhirResource resource, FeedFile file, FeedSink sink) {
        return new NdjsonReader(resource, file, sink).read();
    }

    private Verdict read() {
        try (InputStream bytes = FeedText.openBytes(file)) {
            Lines lines = new Lines(bytes);
            while (lines.next()) {
                takeLine(lines);
            }
        } catch (ArithmeticException _) {
            rejections.ofFile("the amounts add up to more than can be counted");
        } catch (IOException e) {
            rejectDamage(e);
        }
        if (rejections.count() == 0 && resources == 0) {
            rejections.ofFile("the file has no resources");
        }
        return rejections.verdict(sums);
    }

    private void rejectDamage(IOException cause) {
        rejections.ofFile(
                cause instanceof Lines.TooLong
                        ? "line %d is longer than %d MB: no resource is"
                                .formatted(lineNumber + 1, Lines.LONGEST >> 20)
                        : FeedText.reason(cause, lineNumber));
    }

    private void takeLine(Lines lines) {
        lineNumber++;
        if (lines.isBlank()) {
            return;
        }
        resources++;
        resource.begin();
        List<Rejection> problems;
        try (JsonParser parser = JSON.createParser(lines.bytes(), 0, lines.length())) {
            Json json = new Json(parser, lineNumber, slice);
            readResource(parser, json);
            if (json.problems().isEmpty()) {
                resource.take(json, file, sink);
            }
            problems = json.problems();
        } catch (JsonProcessingException e) {
            problems = List.of(notJson(e));
        } catch (UncheckedIOException e) {
            problems =
                    List.of(notJson(Objects.requireNonNullElseGet(e.getCause(), IOException::new)));
        } catch (IOException e) {
            problems = List.of(notJson(e));
        }
        problems.forEach(rejections::add);
        count(problems.isEmpty() ? sums::accept : sums::reject);
    }

    private void count(Consumer<Tally> side) {
        side.accept(new Tally(1, Usd.ZERO, Usd.ZERO).plus(resource.tally()));
        resource.count(sums);
    }

    /// Where, but not what: the words of the parser could show what the line holds.
    private Rejection notJson(IOException cause) {
        long column =
                cause instanceof JsonProcessingException json && json.getLocation() != null
                        ? json.getLocation().getByteOffset() + 1
                        : 0;
        return new Rejection(
                lineNumber,
                "",
                "is not a JSON object: damaged or cut off near byte %d".formatted(column));
    }

    private void readResource(JsonParser parser, Json json) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            json.reject("", "is not a JSON object");
            return;
        }
        boolean typed = false;
        while (json.nextField()) {
            String name = json.name();
            if (name.equals("resourceType")) {
                typed = true;
                if (!json.word().equals(resource.type())) {
                    json.reject(
                            "is not " + resource.type() + ": a file holds resources of one type");
                }
            } else {
                resource.element(name, json);
            }
        }
        if (!typed) {
            json.reject("/resourceType", "is required and missing");
        }
        if (parser.nextToken() != null) {
            json.reject("", "has something behind the resource: write one a line");
        }
    }
}
