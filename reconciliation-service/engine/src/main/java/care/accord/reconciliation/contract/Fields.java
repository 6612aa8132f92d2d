package care.accord.reconciliation.contract;

import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one object of a document and notes every mistake with its pointer. A field that is wrong yields a stand-in, so that
/// reading goes on and all mistakes are told at once; the stand-in is never used, because any mistake refuses the document.
final class Fields {
    private static final DateSpan NO_PERIOD = new DateSpan(LocalDate.EPOCH, LocalDate.EPOCH);
    private static final int LONGEST_TEXT = 200;

    private final Map<?, ?> object;
    private final String pointer;
    private final List<Reading.Mistake> mistakes;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(@Nullable Object object, String pointer, List<Reading.Mistake> mistakes) {
        this.pointer = pointer;
        this.mistakes = mistakes;
        if (object instanceof Map<?, ?> fields) {
            this.object = fields;
        } else {
            this.object = Map.of();
            mistakes.add(new Reading.Mistake(pointer, "An object is expected here"));
        }
    }

    String text(String name) {
        Object value = get(name);
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
            return text;
        }
        return wrong(name, "a text of 1 to %d characters is expected".formatted(LONGEST_TEXT), "");
    }

    String oneOf(String name, List<String> choices) {
        Object value = get(name);
        if (value instanceof String text && choices.contains(text)) {
            return text;
        }
        return wrong(
                name,
                "%s is no choice; one of %s is expected".formatted(show(value), choices),
                choices.getFirst());
    }

    /// A decimal in quotes, from zero to one.
    BigDecimal fraction(String name) {
        return decimal(
                name, BigDecimal.ONE, "a fraction from \"0\" to \"1\", in quotes, is expected");
    }

    /// A decimal in quotes, not negative.
    BigDecimal dollars(String name) {
        return decimal(
                name,
                new BigDecimal("1000000"),
                "dollars such as \"412.50\", in quotes, are expected");
    }

    private BigDecimal decimal(String name, BigDecimal most, String expected) {
        Object value = get(name);
        if (value instanceof String text && text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(most) <= 0) {
                return number;
            }
        }
        return wrong(name, "%s does not do; %s".formatted(show(value), expected), BigDecimal.ZERO);
    }

    int count(String name, int most) {
        Object value = get(name);
        if (value instanceof Integer number && number >= 0 && number <= most) {
            return number;
        }
        return wrong(
                name,
                "%s does not do; a whole number from 0 to %d is expected"
                        .formatted(show(value), most),
                0);
    }

    DateSpan period(String name) {
        Fields span = object(name);
        Optional<LocalDate> start = span.date("start");
        Optional<LocalDate> end = span.date("end");
        span.done();
        if (start.isEmpty() || end.isEmpty()) {
            return NO_PERIOD;
        }
        if (end.orElseThrow().isBefore(start.orElseThrow())) {
            return wrong(name, "it ends before it starts", NO_PERIOD);
        }
        return new DateSpan(start.orElseThrow(), end.orElseThrow());
    }

    private Optional<LocalDate> date(String name) {
        Object value = get(name);
        try {
            if (value instanceof String text) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            // told below, like any other value that is no date
        }
        return wrong(
                name,
                "%s is no date; year-month-day is expected".formatted(show(value)),
                Optional.empty());
    }

    Fields object(String name) {
        return new Fields(get(name), pointer + "/" + name, mistakes);
    }

    boolean has(String name) {
        known.add(name);
        return object.get(name) != null;
    }

    List<Fields> list(String name) {
        Object value = get(name);
        List<Fields> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                items.add(
                        new Fields(list.get(index), pointer + "/" + name + "/" + index, mistakes));
            }
            return items;
        }
        return wrong(name, "a list is expected", items);
    }

    <T> T wrong(String name, String detail, T standIn) {
        mistakes.add(new Reading.Mistake(pointer + "/" + name, "'%s': %s".formatted(name, detail)));
        return standIn;
    }

    /// Names every field that nobody asked for.
    void done() {
        for (Object name : object.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                wrong(String.valueOf(name), "no such field; known are %s".formatted(known), "");
            }
        }
    }

    private @Nullable Object get(String name) {
        known.add(name);
        return object.get(name);
    }

    private static String show(@Nullable Object value) {
        return value == null ? "nothing" : "'%s'".formatted(value);
    }
}
