package care.accord.attribution.assignment;

import care.accord.vocabulary.Citation;
import java.util.List;

/// A rule that a program took values from: its name, the values where it is a list, and the text that sets them.
public record RuleSource(String rule, List<String> values, Citation citation) {
    public RuleSource {
        values = List.copyOf(values);
    }
}
