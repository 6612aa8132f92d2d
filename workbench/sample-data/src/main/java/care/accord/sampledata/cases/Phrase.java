package care.accord.sampledata.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Words that mean something by their place, and further on by the keyword before them.
record Phrase(List<String> words) {
    static Phrase of(String text) {
        return new Phrase(List.of(text.split(" ", -1)));
    }

    String word(int nth) {
        return words.get(nth);
    }

    LocalDate day(int nth) {
        return LocalDate.parse(word(nth));
    }

    /// The first day of days such as `2025-03-01..2025-03-05`.
    LocalDate first(int nth) {
        return LocalDate.parse(days(nth).getFirst());
    }

    LocalDate last(int nth) {
        return LocalDate.parse(days(nth).getLast());
    }

    private List<String> days(int nth) {
        return List.of(word(nth).split("\\.\\.", 2));
    }

    /// The code of what a table calls by a name.
    static String code(Map<String, String> codes, String name) {
        return Optional.ofNullable(codes.get(name))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Planted cases know no '%s'; they know %s"
                                        .formatted(name, new TreeSet<>(codes.keySet()))));
    }

    boolean says(String keyword) {
        return words.contains(keyword);
    }

    /// The word after a keyword.
    String after(String keyword, String otherwise) {
        return says(keyword) ? word(words.indexOf(keyword) + 1) : otherwise;
    }
}
