package care.accord.cli.measure;

import java.util.ArrayList;
import java.util.List;

/// How many cases came out as they expect, and which did not.
final class Tally {
    private final List<String> failures = new ArrayList<>();
    private final List<String> unevaluated = new ArrayList<>();
    private int cases;
    private int expecting;

    void add(CaseCounts counts) {
        cases++;
        if (!counts.failure().isEmpty()) {
            unevaluated.add("case %s: %s".formatted(counts.person().id(), counts.failure()));
        }
        if (!counts.person().expected().isEmpty()) {
            expecting++;
            List<String> differences = counts.differences();
            if (!differences.isEmpty()) {
                failures.add(counts.person().id() + ": " + String.join("; ", differences));
            }
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /// Cases whose counts are blank, each with why.
    List<String> unevaluated() {
        return List.copyOf(unevaluated);
    }

    int cases() {
        return cases;
    }

    @Override
    public String toString() {
        String blank =
                unevaluated.isEmpty()
                        ? ""
                        : ", %d of them not evaluated".formatted(unevaluated.size());
        return expecting == 0
                ? "%d cases%s".formatted(cases, blank)
                : "%d cases%s, %d of %d as expected"
                        .formatted(cases, blank, expecting - failures.size(), expecting);
    }
}
