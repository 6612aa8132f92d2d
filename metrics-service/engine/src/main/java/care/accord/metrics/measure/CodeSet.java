package care.accord.metrics.measure;

import care.accord.population.Dictionary;
import java.util.BitSet;
import java.util.Map;

/// Codes with their names. A code that ends in a star stands for every code that begins so.
///
/// @param names by code, as in `I50*` or `G0439`
public record CodeSet(Map<String, String> names) {
    private static final String STAR = "*";
    public static final CodeSet NONE = new CodeSet(Map.of());

    /// Every code, and none.
    public static final CodeSet ANY = new CodeSet(Map.of(STAR, "any"));

    public CodeSet {
        names = Map.copyOf(names);
    }

    public boolean contains(String code) {
        return !entry(code).isEmpty();
    }

    /// The name of a code; the code itself where it is not listed.
    public String name(String code) {
        return names.getOrDefault(entry(code), code);
    }

    /// The codes of a column that are listed: one bit test a line.
    public BitSet of(Dictionary dictionary) {
        return dictionary.codes(this::contains);
    }

    private String entry(String code) {
        if (names.containsKey(code)) {
            return code;
        }
        for (int length = code.length(); length >= 0; length--) {
            String beginning = code.substring(0, length) + STAR;
            if (names.containsKey(beginning)) {
                return beginning;
            }
        }
        return "";
    }
}
