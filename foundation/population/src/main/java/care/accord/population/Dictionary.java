package care.accord.population;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// The distinct values of one column, numbered so that lines hold small integers and a rule
/// looks up its code list once. Code 0 is always the empty value.
public final class Dictionary {
    /// The code of a blank value.
    public static final int ABSENT = 0;

    private static final int NONE = -1;

    /// Of a column that nobody asked for: nothing can be looked up.
    static final Dictionary NOT_LOADED = new Dictionary(List.of(""), _ -> NONE);

    private final List<String> values;
    private final ToIntFunction<String> codes;

    /// @param codes the code of a value, [#NONE] of one that is not among them
    private Dictionary(List<String> values, ToIntFunction<String> codes) {
        this.values = Collections.unmodifiableList(values);
        this.codes = codes;
    }

    /// The dictionary of distinct values in the order of their codes, the first of which is blank. Where that is their own order,
    /// as it is of a population that was loaded, values are found by it, and no table of them is made.
    public static Dictionary of(List<String> values) {
        if (!values.isEmpty() && values.getFirst().isEmpty() && isAscending(values)) {
            return new Dictionary(
                    values, value -> Math.max(NONE, Collections.binarySearch(values, value)));
        }
        Builder builder = new Builder();
        values.forEach(builder::encode);
        if (builder.values.size() != values.size() || !values.getFirst().isEmpty()) {
            throw new IllegalArgumentException("A dictionary has distinct values, blank first");
        }
        return builder.build();
    }

    private static boolean isAscending(List<String> values) {
        for (int code = 1; code < values.size(); code++) {
            if (values.get(code - 1).compareTo(values.get(code)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /// The value behind a code; the empty string for [#ABSENT].
    public String value(int code) {
        return values.get(code);
    }

    /// The code of a value, or -1 when no line carries it.
    public int code(String value) {
        return codes.applyAsInt(value);
    }

    public int size() {
        return values.size();
    }

    /// The codes of all values that satisfy the rule: a code list becomes one bit test a line.
    public BitSet codes(Predicate<String> rule) {
        BitSet matching = new BitSet(values.size());
        for (int code = 0; code < values.size(); code++) {
            if (rule.test(values.get(code))) {
                matching.set(code);
            }
        }
        return matching;
    }

    /// Collects values while a population is read.
    public static final class Builder {
        private final List<String> values = new ArrayList<>();
        private final Map<String, Integer> codes = new HashMap<>();

        public Builder() {
            encode("");
        }

        public int encode(String value) {
            Integer known = codes.get(value);
            if (known != null) {
                return known;
            }
            codes.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }

        /// The value behind a code handed out so far.
        public String value(int code) {
            return values.get(code);
        }

        public Dictionary build() {
            return new Dictionary(values, value -> codes.getOrDefault(value, NONE));
        }
    }
}
