package care.accord.reconciliation.arrangement;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One object of an arrangement document, read field by field; everything wrong is collected, and a wrong field reads as a
/// harmless value.
final class WrittenFields {
    private static final int LONGEST_TEXT = 300;
    private static final int SHOWN = 40;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,10})?");

    private final Map<?, ?> values;
    private final String pointer;
    private final Notes notes;
    private final Set<String> read = new HashSet<>();

    WrittenFields(Map<?, ?> values, String pointer, Notes notes) {
        this.values = values;
        this.pointer = pointer;
        this.notes = notes;
    }

    String pointer(String key) {
        return pointer + "/" + key;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /// The keys of the object, whatever they are.
    List<String> keys() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    String text(String key) {
        return value(key) instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT
                ? text.strip()
                : wrong(key, "expected a text of 1 to %d characters".formatted(LONGEST_TEXT), "?");
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String name(String key) {
        return value(key) instanceof String text && NAME.matcher(text).matches()
                ? text
                : wrong(key, "expected a name of lower-case letters, digits and hyphens", "?");
    }

    String code(String key, List<String> allowed) {
        return value(key) instanceof String text && allowed.contains(text)
                ? text
                : wrong(key, "expected " + String.join(", ", allowed), allowed.getFirst());
    }

    BigDecimal decimal(String key) {
        return decimal(value(key))
                .orElseGet(() ->
                        wrong(
                                key,
                                "expected a decimal in quotes, such as \"0.55\"",
                                BigDecimal.ZERO));
    }

    int whole(String key, int least, int most) {
        return decimal(value(key))
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue)
                .filter(number -> number >= least && number <= most)
                .orElseGet(() ->
                        wrong(
                                key,
                                "expected a whole number from %d to %d".formatted(least, most),
                                least));
    }

    /// Text is exact as written; a number with a fraction has already lost its digits when it arrives as one.
    private static Optional<BigDecimal> decimal(@Nullable Object value) {
        return switch (value) {
            case String text when DECIMAL.matcher(text).matches() ->
                    Optional.of(new BigDecimal(text));
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case BigDecimal number -> Optional.of(number);
            case null, default -> Optional.empty();
        };
    }

    /// A name or a number; the number is called by the label.
    Operand operand(String key, String label) {
        return operand(value(key), key, label)
                .orElseGet(() ->
                        wrong(
                                key,
                                "expected the name of an input, term or block, or a decimal in quotes",
                                new Operand.Literal(BigDecimal.ZERO, label)));
    }

    Optional<Operand> optionalOperand(String key, String label) {
        return has(key) ? Optional.of(operand(key, label)) : Optional.empty();
    }

    private Optional<Operand> operand(@Nullable Object value, String key, String label) {
        Optional<BigDecimal> number = decimal(value);
        if (number.isPresent()) {
            return Optional.of(new Operand.Literal(number.get(), label));
        }
        if (value instanceof String text && NAME.matcher(text).matches()) {
            notes.use(pointer(key), text);
            return Optional.of(new Operand.Named(text));
        }
        return Optional.empty();
    }

    /// The name of a figure that stands elsewhere in the document.
    String reference(String key) {
        String name = name(key);
        notes.use(pointer(key), name);
        return name;
    }

    /// One operand or a list of them.
    List<Operand> operands(String key, String label) {
        if (!(value(key) instanceof List<?> list)) {
            return has(key) ? List.of(operand(key, label)) : List.of();
        }
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = key + "/" + i;
            operands.add(
                    operand(
                                    list.get(i),
                                    at,
                                    list.size() == 1 ? label : "%s %d".formatted(label, i + 1))
                            .orElseGet(() ->
                                    wrong(
                                            at,
                                            "expected a name or a decimal in quotes",
                                            new Operand.Literal(BigDecimal.ZERO, label))));
        }
        return operands;
    }

    Optional<WrittenFields> object(String key) {
        if (value(key) instanceof Map<?, ?> object) {
            return Optional.of(new WrittenFields(object, pointer(key), notes));
        }
        return has(key) ? wrong(key, "expected an object", Optional.empty()) : Optional.empty();
    }

    /// Objects by name, such as inputs and terms.
    Map<String, WrittenFields> named(String key) {
        Map<String, WrittenFields> named = new LinkedHashMap<>();
        object(key)
                .ifPresent(object -> {
                    for (String name : object.keys()) {
                        if (!NAME.matcher(name).matches()) {
                            object.wrong(
                                    name,
                                    "is no name: write lower-case letters, digits, hyphens",
                                    "");
                        } else {
                            object.object(name).ifPresent(fields -> named.put(name, fields));
                        }
                    }
                });
        return named;
    }

    List<WrittenFields> objects(String key) {
        if (!(value(key) instanceof List<?> list)) {
            return wrong(key, "expected a list", List.of());
        }
        List<WrittenFields> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "%s/%d".formatted(pointer(key), i);
            if (list.get(i) instanceof Map<?, ?> object) {
                objects.add(new WrittenFields(object, at, notes));
            } else {
                notes.problem(at, "is not an object: write its fields");
            }
        }
        return objects;
    }

    /// The object under a key, if one stands there.
    Optional<Map<?, ?>> map(String key) {
        return value(key) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    /// One value or the items of a list.
    List<?> items(String key) {
        return value(key) instanceof List<?> list ? list : Stream.ofNullable(value(key)).toList();
    }

    /// The operand that stands alone or at a place of a list.
    Operand operand(String key, int at, String label) {
        return operand(items(key).get(at), key, label)
                .orElseGet(() ->
                        wrong(
                                key,
                                "expected a name, a decimal in quotes, or {rate, of}",
                                new Operand.Literal(BigDecimal.ZERO, label)));
    }

    /// The items of a list as they are.
    List<?> list(String key) {
        return value(key) instanceof List<?> list ? list : wrong(key, "expected a list", List.of());
    }

    /// The text that orders this part, if it names one.
    Optional<Citation> citation() {
        if (!has("cite")) {
            return Optional.empty();
        }
        String mark = text("evidence").toUpperCase(Locale.ROOT).replace('-', '_');
        Evidence evidence =
                Stream.of(Evidence.values())
                        .filter(one -> one.name().equals(mark))
                        .findFirst()
                        .orElseGet(() ->
                                wrong(
                                        "evidence",
                                        "expected verified, second-hand, unverified or proposed",
                                        Evidence.UNVERIFIED));
        return Optional.of(new Citation(text("cite"), evidence));
    }

    /// Reports fields that nobody asked for, so that a misspelled one is not silently dropped.
    void refuseUnknown() {
        String known = read.stream().sorted().collect(Collectors.joining(", "));
        for (String key : keys()) {
            if (!read.contains(key)) {
                notes.problem(pointer(key), "is not a field here; known are %s".formatted(known));
            }
        }
    }

    <T> T wrong(String key, String detail, T instead) {
        Object value = key.indexOf('/') < 0 ? values.get(key) : "";
        String what =
                value == null
                        ? "is missing: "
                        : value instanceof String text && text.isEmpty()
                                ? ""
                                : "is '%s': ".formatted(shown(value));
        notes.problem(pointer(key), what + detail);
        return instead;
    }

    private static String shown(Object value) {
        String harmless = String.valueOf(value).replaceAll("[^ -~]", "?");
        return harmless.length() > SHOWN ? harmless.substring(0, SHOWN) + "…" : harmless;
    }

    private @Nullable Object value(String key) {
        read.add(key);
        return values.get(key);
    }
}
