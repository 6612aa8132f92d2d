package care.accord.reconciliation.arrangement;

import care.accord.vocabulary.Figure;
import care.accord.vocabulary.PerformanceYear;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was reported for one settlement.
///
/// @param year whose rules apply; absent where no term depends on it
/// @param given by the names of the arrangement's inputs
public record Inputs(Optional<PerformanceYear> year, Map<String, Given> given) {
    public Inputs {
        given = Map.copyOf(given);
    }

    /// One reported value.
    public sealed interface Given {
        /// As it was written, with who reported it.
        record Written(String text, String source) implements Given {}

        /// A figure that already knows where it comes from.
        record Known(Figure figure) implements Given {}
    }

    /// Values as text, all from one source.
    public static Inputs written(
            Optional<PerformanceYear> year, Map<String, String> values, String source) {
        Map<String, Given> given = new LinkedHashMap<>();
        values.forEach((name, text) -> given.put(name, new Given.Written(text, source)));
        return new Inputs(year, given);
    }
}
