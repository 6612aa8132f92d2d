package care.accord.reconciliation.contract.written;

import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.scoring.Bar;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one object of a document, collecting everything that is wrong instead of stopping at the first mistake. A field that
/// is wrong reads as a harmless value; the document is refused as a whole afterwards.
final class Fields {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_SHOWN = 60;
    private static final int MONEY_DIGITS = 2;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,10})?");

    private final Map<?, ?> values;
    private final String pointer;
    private final List<FieldProblem> problems;
    private final Set<String> read = new HashSet<>();

    Fields(Map<?, ?> values, String pointer, List<FieldProblem> problems) {
        this.values = values;
        this.pointer = pointer;
        this.problems = problems;
    }

    boolean has(String key) {
        read.add(key);
        return values.get(key) != null;
    }

    String text(String key) {
        Object value = value(key);
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
            return text.strip();
        }
        return wrong(key, "expected a text of 1 to %d characters".formatted(LONGEST_TEXT), "");
    }

    String code(String key, List<String> allowed) {
        Object value = value(key);
        return value instanceof String text && allowed.contains(text)
                ? text
                : wrong(key, "expected " + String.join(" or ", allowed), allowed.getFirst());
    }

    /// A lower-case name with digits and hyphens.
    String slug(String key) {
        Object value = value(key);
        return value instanceof String text && text.matches("[a-z0-9][a-z0-9-]{0,62}")
                ? text
                : wrong(key, "expected lower-case letters, digits and hyphens", "");
    }

    /// The id of a measure, as whoever published it has it.
    String measureId(String key) {
        Object value = value(key);
        return value instanceof String text && text.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")
                ? text
                : wrong(
                        key,
                        "expected the id of a measure: letters, digits, dots and hyphens, 64 at most",
                        "");
    }

    /// A fraction from 0 to 1.
    BigDecimal fraction(String key) {
        BigDecimal value = decimal(key, "a fraction such as \"0.55\"");
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0
                ? value
                : wrong(key, "expected a fraction from 0 to 1, such as \"0.55\"", BigDecimal.ZERO);
    }

    /// `atLeast`, a fraction, or `atMost`, any rate from zero up: rates of events may be above one.
    Bar bar() {
        return bar("atLeast");
    }

    /// The same with another word for the fraction to reach.
    Bar bar(String share) {
        if (!has("atMost")) {
            return new Bar(Bar.Side.AT_LEAST, fraction(share));
        }
        if (has(share)) {
            wrong("atMost", "stands beside %s: write one of them".formatted(share), "");
        }
        return new Bar(Bar.Side.AT_MOST, rate("atMost"));
    }

    /// A list of rates: fractions, or from zero up where they are to stay under a bar. Empty where one of them is wrong.
    List<BigDecimal> rates(String key, Bar.Side side) {
        if (!(value(key) instanceof List<?> list)) {
            wrong(key, "expected a list of rates such as \"0.55\"", "");
            return List.of();
        }
        Map<String, Object> items = new LinkedHashMap<>();
        list.forEach(item -> items.put(String.valueOf(items.size()), item));
        int before = problems.size();
        Fields rates = new Fields(items, pointer + "/" + key, problems);
        List<BigDecimal> read =
                items.keySet().stream()
                        .map(at ->
                                switch (side) {
                                    case AT_LEAST -> rates.fraction(at);
                                    case AT_MOST -> rates.rate(at);
                                })
                        .toList();
        return problems.size() == before ? read : List.of();
    }

    /// Any rate from zero up.
    private BigDecimal rate(String key) {
        BigDecimal value = decimal(key, "a rate such as \"0.15\"");
        return value.signum() >= 0
                ? value
                : wrong(key, "expected a rate from zero up", BigDecimal.ZERO);
    }

    /// Dollars and cents above zero.
    BigDecimal dollars(String key) {
        BigDecimal value = decimal(key, "dollars such as \"412.50\"");
        if (value.stripTrailingZeros().scale() > MONEY_DIGITS) {
            return wrong(key, "expected dollars with at most two decimals", BigDecimal.ONE);
        }
        return value.signum() > 0
                ? value
                : wrong(key, "expected dollars above zero, such as \"412.50\"", BigDecimal.ONE);
    }

    int whole(String key, int least, int most) {
        Object value = value(key);
        return value instanceof Integer number && number >= least && number <= most
                ? number
                : wrong(key, "expected a whole number from %d to %d".formatted(least, most), least);
    }

    DateSpan span(String key) {
        return object(key).asSpan();
    }

    /// This object as the days from its start through its end.
    DateSpan asSpan() {
        LocalDate start = date("start");
        LocalDate end = date("end");
        refuseUnknown();
        if (end.isBefore(start)) {
            wrong("end", "ends before it starts", end);
            return new DateSpan(start, start);
        }
        return new DateSpan(start, end);
    }

    Fields object(String key) {
        Object value = value(key);
        if (value instanceof Map<?, ?> object) {
            return new Fields(object, pointer + "/" + key, problems);
        }
        wrong(key, "expected an object", "");
        return new Fields(Map.of(), pointer + "/" + key, new ArrayList<>());
    }

    List<Fields> objects(String key) {
        if (!(value(key) instanceof List<?> list)) {
            wrong(key, "expected a list", "");
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (Object item : list) {
            String at = "%s/%s/%d".formatted(pointer, key, objects.size());
            if (item instanceof Map<?, ?> object) {
                objects.add(new Fields(object, at, problems));
            } else {
                problems.add(new FieldProblem(at, "expected an object"));
                objects.add(new Fields(Map.of(), at, new ArrayList<>()));
            }
        }
        return objects;
    }

    /// The value as the parser handed it over; blank where the field is missing.
    Object raw(String key) {
        Object value = value(key);
        return value == null ? "" : value;
    }

    /// Reports fields that nobody asked for, so that a misspelled term is not silently dropped.
    void refuseUnknown() {
        for (Object key : values.keySet()) {
            if (!read.contains(String.valueOf(key))) {
                problems.add(
                        new FieldProblem(
                                pointer + "/" + key, "is not a field of this document; remove it"));
            }
        }
    }

    /// Reports something wrong inside this object, by a pointer that begins here.
    void refuse(String within, String detail) {
        problems.add(new FieldProblem(pointer + within, detail));
    }

    /// The object without one field, for a reader of its own.
    Map<String, Object> without(String key) {
        Map<String, Object> rest = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null && !key.equals(name)) {
                rest.put(String.valueOf(name), value);
            }
        });
        return rest;
    }

    /// Which amount of a claim counts as its cost: allowed, unless the field says paid.
    CostBasis costBasis() {
        return has("expenditures")
                ? CostBasis.valueOf(
                        code("expenditures", List.of("allowed", "paid")).toUpperCase(Locale.ROOT))
                : CostBasis.ALLOWED;
    }

    /// Refuses a field: what was written where something else is expected, and what to write.
    <T> T wrong(String key, String detail, T instead) {
        problems.add(new FieldProblem(pointer + "/" + key, prefix(key, detail) + detail));
        return instead;
    }

    private String prefix(String key, String detail) {
        if (isMissing(key)) {
            return "is missing: ";
        }
        return detail.startsWith("expected")
                ? switch (values.get(key)) {
                    case String text ->
                            "is '%s': "
                                    .formatted(
                                            text.length() > LONGEST_SHOWN
                                                    ? text.substring(0, LONGEST_SHOWN) + "..."
                                                    : text);
                    case Number number -> "is the number %s: ".formatted(number);
                    case null, default -> "";
                }
                : "";
    }

    /// A key that leads into a value names what is inside.
    private boolean isMissing(String key) {
        return values.get(key) == null && key.indexOf('/') < 0;
    }

    private LocalDate date(String key) {
        Object value = value(key);
        try {
            return value instanceof String text
                    ? LocalDate.parse(text)
                    : wrong(key, "expected a day written year-month-day", LocalDate.EPOCH);
        } catch (DateTimeException e) {
            return wrong(key, "expected a day written year-month-day", LocalDate.EPOCH);
        }
    }

    private BigDecimal decimal(String key, String expected) {
        Object value = value(key);
        if (value instanceof String text && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return wrong(key, "expected " + expected + ", as a decimal string", BigDecimal.ONE);
    }

    @org.jspecify.annotations.Nullable
    Object value(String key) {
        read.add(key);
        return values.get(key);
    }
}
