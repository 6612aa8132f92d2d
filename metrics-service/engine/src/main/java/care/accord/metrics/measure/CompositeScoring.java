package care.accord.metrics.measure;

import java.util.Locale;
import java.util.Optional;

/// How the measures of a composite become one score
/// (`http://terminology.hl7.org/CodeSystem/composite-measure-scoring`).
public enum CompositeScoring {
    /// The share of members to whom every measure that looks at them was done.
    ALL_OR_NOTHING,
    /// The share of everything to be done that was done: members with more to do weigh more.
    OPPORTUNITY,
    /// The mean of the measures' rates by the weights given.
    WEIGHTED,
    /// The mean of the measures' rates, each with the same weight.
    LINEAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CompositeScoring> of(String code) {
        for (CompositeScoring scoring : values()) {
            if (scoring.code().equals(code)) {
                return Optional.of(scoring);
            }
        }
        return Optional.empty();
    }
}
