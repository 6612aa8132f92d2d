package care.accord.vocabulary;

import java.util.Arrays;

/// A yes or no with its origin: the decision is explained as well as the dollars.
public record Finding(String label, boolean isTrue, Origin origin) implements Figure {

    public static Finding reported(String label, boolean isTrue, String source) {
        return new Finding(label, isTrue, new Origin.Reported(source));
    }

    public static Finding calculated(
            String label, boolean isTrue, String formula, Citation rule, Figure... inputs) {
        return new Finding(
                label, isTrue, new Origin.Calculated(formula, rule, Arrays.asList(inputs)));
    }

    public Finding and(Finding other, String label, Citation rule) {
        return calculated(
                label,
                isTrue && other.isTrue,
                this.label + " and " + other.label,
                rule,
                this,
                other);
    }

    @Override
    public String display() {
        return isTrue ? "yes" : "no";
    }
}
