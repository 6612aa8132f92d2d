package care.accord.cli.measure;

import java.util.ArrayList;
import java.util.List;

/// How many cases came out as they expect, and which did not.
final class Tally {
    private final List<String> failures = new ArrayList<>();
    private final List<String> unevaluated = new ArrayList<>();
    private final List<String> strata = new ArrayList<>();
    private int expectingStrata;
    private int cases;
    private int expecting;

    void add(CaseCounts counts) {
        cases++;
        if (!counts.failure().isEmpty()) {
            unevaluated.add("case %s: %s".formatted(counts.person().id(), counts.failure()));
        }
        if (counts.expectsStrata()) {
            expectingStrata++;
            List<String> differences = counts.strataDifferences();
            if (!differences.isEmpty()) {
                strata.add(counts.person().id() + ": " + String.join("; ", differences));
            }
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

    /// How many cases have every stratum as they expect, and which strata of others differ; nothing where no case expects any.
    List<String> strata() {
        if (expectingStrata == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "strata: %d of %d cases as expected"
                        .formatted(expectingStrata - strata.size(), expectingStrata));
        lines.addAll(strata);
        return lines;
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
