package care.accord.reconciliation.arrangement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Something that somebody reports for each settlement.
///
/// @param source who reports it on the platform, such as `expenditures` or `measure:annual-wellness-visit`
/// @param words what a word may be
/// @param atMost the largest value that makes sense
/// @param otherwise what holds when nobody reports it; without one a missing input is refused
public record Input(
        String name,
        String label,
        Kind kind,
        Optional<String> source,
        List<String> words,
        Sign sign,
        Optional<BigDecimal> atMost,
        Optional<String> otherwise) {
    public Input {
        words = List.copyOf(words);
    }

    /// Which numbers make sense.
    public enum Sign {
        NOT_NEGATIVE("not-negative"),
        ABOVE_ZERO("above-zero"),
        ANY("any");

        private final String word;

        Sign(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
