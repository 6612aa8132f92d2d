package care.accord.metrics.risk;

import java.util.List;

/// Facts about a person that have to hold, and such that must not.
record Premises(long required, long excluded) {
    private static final String NOT = "not-";

    /// @param words names of facts; with `not-` before it a fact must not hold
    /// @throws IllegalArgumentException naming the word that is no fact
    static Premises of(List<String> words) {
        long required = 0;
        long excluded = 0;
        for (String word : words) {
            if (word.startsWith(NOT)) {
                excluded |= bit(word.substring(NOT.length()));
            } else {
                required |= bit(word);
            }
        }
        return new Premises(required, excluded);
    }

    static boolean isFact(String word) {
        String plain = word.startsWith(NOT) ? word.substring(NOT.length()) : word;
        return Circumstance.bit(plain).isPresent();
    }

    /// @param facts of a person, as [Circumstance#of] tells them
    boolean hold(long facts) {
        return (facts & required) == required && (facts & excluded) == 0;
    }

    private static long bit(String word) {
        return Circumstance.bit(word)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not a fact about a person".formatted(word)));
    }
}
