package care.accord.population.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cursor over one resource: moves forward through objects and arrays and reads values the way fields of text are read.
/// What it does not stop at is never kept.
final class Json {
    private final Slice slice;
    private final Cell cell = new Cell();
    private final List<Rejection> problems = new ArrayList<>();
    private final JsonParser parser;
    private final long line;

    /// @param slice knows the words of the resources before
    Json(JsonParser parser, long line, Slice slice) {
        this.slice = slice;
        this.parser = parser;
        this.line = line;
    }

    List<Rejection> problems() {
        return problems;
    }

    /// Says what is wrong with the value at the cursor, by its JSON pointer.
    void reject(String reason) {
        problems.add(
                new Rejection(line, parser.getParsingContext().pathAsPointer().toString(), reason));
    }

    /// Says what is wrong with an element of the resource.
    void reject(String pointer, String reason) {
        problems.add(new Rejection(line, pointer, reason));
    }

    /// Whether the value at the cursor is an object; its fields come next. Anything else is passed over.
    boolean entersObject() {
        return enters(JsonToken.START_OBJECT, "is not an object");
    }

    /// Whether the value at the cursor is an array; its elements come next. Anything else is passed over.
    boolean entersArray() {
        return enters(JsonToken.START_ARRAY, "is not a list");
    }

    private boolean enters(JsonToken start, String otherwise) {
        if (parser.currentToken() == start) {
            return true;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            reject(otherwise);
        }
        skip();
        return false;
    }

    /// Moves to the value of the next field, unless the object is at its end.
    boolean nextField() {
        return moving(() -> {
            if (parser.nextToken() != JsonToken.FIELD_NAME) {
                return false;
            }
            parser.nextToken();
            return true;
        });
    }

    /// The name of the field whose value the cursor is at.
    String name() {
        return moving(parser::currentName);
    }

    /// Moves to the next element, unless the array is at its end.
    boolean nextElement() {
        return moving(() -> parser.nextToken() != JsonToken.END_ARRAY);
    }

    /// Passes over the value at the cursor.
    void skip() {
        moving(parser::skipChildren);
    }

    /// The characters of the value at the cursor as a string that is shared with equal ones; blank when there are none.
    String word() {
        return isText() ? slice.word() : "";
    }

    /// What stands behind the last slash of the value at the cursor: the part of a URL that tells.
    String tail() {
        return isText() ? slice.afterLastSlash().word() : "";
    }

    /// The identifier that the value at the cursor, a reference such as `Patient/7`, ends with; blank when there is none.
    String reference() {
        if (!isText() || slice.afterLastSlash().length() == 0) {
            return "";
        }
        cell.clear();
        Form.IDENTIFIER.read(slice, cell).ifPresent(this::reject);
        return cell.text;
    }

    /// The value at the cursor as text of a form; blank when there is none or it is refused.
    String text(Form form) {
        return read(form) ? cell.text : "";
    }

    /// The value at the cursor as a number of a form, such as cents or days; empty when there is none or it is refused.
    Optional<Long> number(Form form) {
        return read(form) ? Optional.of(cell.number) : Optional.empty();
    }

    private boolean read(Form form) {
        if (!isText() || slice.length() == 0) {
            return false;
        }
        cell.clear();
        Optional<String> problem = form.read(slice, cell);
        problem.ifPresent(this::reject);
        return problem.isEmpty();
    }

    private boolean isText() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            if (token != JsonToken.VALUE_NULL) {
                reject("is not text or a number");
            }
            skip();
            return false;
        }
        return moving(() -> {
            slice.set(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            return true;
        });
    }

    private static <T> T moving(Move<T> move) {
        try {
            return move.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource cannot be read further", e);
        }
    }

    private interface Move<T> {
        T run() throws IOException;
    }
}
