package care.accord.programrules.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One object of a chain document, read field by field; everything wrong is collected, and a wrong field reads as a
/// harmless value.
final class ChainFields {
    private static final int LONGEST_TEXT = 300;
    private static final int SHOWN = 40;

    private final Map<?, ?> values;
    private final String pointer;
    private final List<ChainProblem> problems;
    private final Set<String> read = new HashSet<>();

    ChainFields(Map<?, ?> values, String pointer, List<ChainProblem> problems) {
        this.values = values;
        this.pointer = pointer;
        this.problems = problems;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    String text(String key) {
        return value(key) instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT
                ? text.strip()
                : wrong(key, "expected a text of 1 to %d characters".formatted(LONGEST_TEXT), "?");
    }

    /// A lower-case name with digits and hyphens.
    String name(String key) {
        return value(key) instanceof String text && text.matches("[a-z0-9][a-z0-9-]{0,62}")
                ? text
                : wrong(key, "expected lower-case letters, digits and hyphens", "?");
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> kind) {
        E[] constants = kind.getEnumConstants();
        return Stream.of(constants)
                .filter(constant -> constant.key().equals(value(key)))
                .findFirst()
                .orElseGet(() -> wrong(key, "expected " + words(constants), constants[0]));
    }

    <E extends Enum<E> & Word> E word(String key, E otherwise) {
        return has(key) ? word(key, otherwise.getDeclaringClass()) : otherwise;
    }

    private static <E extends Word> String words(E[] constants) {
        return Stream.of(constants).map(Word::key).collect(Collectors.joining(", "));
    }

    int whole(String key, int least, int most) {
        return value(key) instanceof Integer number && number >= least && number <= most
                ? number
                : wrong(key, "expected a whole number from %d to %d".formatted(least, most), least);
    }

    /// A fraction below one, as a decimal string.
    BigDecimal fraction(String key) {
        String expected = "expected a fraction below 1 in quotes, such as \"0.10\"";
        return value(key) instanceof String text && text.matches("0(\\.[0-9]{1,6})?")
                ? new BigDecimal(text)
                : wrong(key, expected, BigDecimal.ZERO);
    }

    List<String> texts(String key) {
        if (value(key) instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(item -> item instanceof String text && !text.isBlank())) {
            return list.stream().map(String::valueOf).toList();
        }
        return wrong(key, "expected a list of texts, each in quotes: [\"01\", \"08\"]", List.of());
    }

    Optional<ChainFields> object(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (value(key) instanceof Map<?, ?> object) {
            return Optional.of(new ChainFields(object, pointer + "/" + key, problems));
        }
        return wrong(key, "expected an object", Optional.empty());
    }

    List<ChainFields> objects(String key) {
        if (!(value(key) instanceof List<?> list)) {
            return wrong(key, "expected a list", List.of());
        }
        List<ChainFields> objects = new ArrayList<>();
        for (int position = 0; position < list.size(); position++) {
            String at = "%s/%s/%d".formatted(pointer, key, position);
            if (list.get(position) instanceof Map<?, ?> object) {
                objects.add(new ChainFields(object, at, problems));
            } else {
                problems.add(new ChainProblem(at, "is not an object: write its fields"));
            }
        }
        return objects;
    }

    /// Reports fields that nobody asked for, so that a misspelled option is not silently dropped.
    void refuseUnknown() {
        for (Object key : values.keySet()) {
            if (!read.contains(String.valueOf(key))) {
                String known = read.stream().sorted().collect(Collectors.joining(", "));
                problems.add(
                        new ChainProblem(
                                pointer + "/" + key,
                                "is not a field here; known are %s".formatted(known)));
            }
        }
    }

    <T> T wrong(String key, String detail, T instead) {
        Object value = values.get(key);
        problems.add(
                new ChainProblem(
                        pointer + "/" + key,
                        value == null
                                ? "is missing: " + detail
                                : "is '%s': %s".formatted(shown(value), detail)));
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
