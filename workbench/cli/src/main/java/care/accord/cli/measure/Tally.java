package care.accord.cli.measure;

import java.util.ArrayList;
import java.util.List;

/// How many cases came out as they expect, and which did not.
final class Tally {
    private final List<String> failures = new ArrayList<>();
    private int cases;
    private int expecting;

    void add(CaseCounts counts) {
        cases++;
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

    int cases() {
        return cases;
    }

    @Override
    public String toString() {
        return expecting == 0
                ? "%d cases".formatted(cases)
                : "%d cases, %d of %d as expected"
                        .formatted(cases, expecting - failures.size(), expecting);
    }
}
