package care.accord.population.store.loading;

import care.accord.population.Coverage;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Puts Part A and Part B of a person together where a payer reports them apart, as FHIR Coverage does: days with both are
/// days of [Coverage#PARTS_A_AND_B]. People of whom only one part was reported keep their spans as they are.
final class MedicareParts {
    private MedicareParts() {}

    /// Days of one coverage.
    record Span(Coverage coverage, DateSpan days) {}

    static boolean isPart(Coverage coverage) {
        return coverage == Coverage.PART_A_ONLY || coverage == Coverage.PART_B_ONLY;
    }

    /// Original Medicare, of which a person can lack a part.
    static boolean isOriginal(Coverage coverage) {
        return isPart(coverage) || coverage == Coverage.PARTS_A_AND_B;
    }

    /// @param spans of one person, of both parts
    static List<Span> join(List<Span> spans) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Span span : spans) {
            starts.add(span.days().start());
            starts.add(span.days().end().plusDays(1));
        }
        List<Span> joined = new ArrayList<>();
        for (LocalDate start = starts.first();
                starts.higher(start) != null;
                start = starts.higher(start)) {
            add(joined, spans, new DateSpan(start, starts.higher(start).minusDays(1)));
        }
        return joined;
    }

    /// Adds days during which nothing changes, as part of the span before where that is of the same coverage.
    private static void add(List<Span> joined, List<Span> spans, DateSpan days) {
        List<Coverage> parts =
                spans.stream()
                        .filter(span -> span.days().contains(days.start()))
                        .map(Span::coverage)
                        .distinct()
                        .toList();
        if (parts.isEmpty()) {
            return;
        }
        Coverage coverage = parts.size() == 2 ? Coverage.PARTS_A_AND_B : parts.getFirst();
        Span before = joined.isEmpty() ? null : joined.getLast();
        if (before != null
                && before.coverage() == coverage
                && before.days().end().plusDays(1).equals(days.start())) {
            joined.removeLast();
            joined.add(new Span(coverage, new DateSpan(before.days().start(), days.end())));
        } else {
            joined.add(new Span(coverage, days));
        }
    }
}
