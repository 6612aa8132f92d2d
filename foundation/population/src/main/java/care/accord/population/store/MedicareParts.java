package care.accord.population.store;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Puts Part A and Part B together where a payer reports them apart, as FHIR Coverage does: days with both are days of
/// [Coverage#PARTS_A_AND_B]. People of whom only one part was reported keep their spans as they are.
final class MedicareParts {
    private final Map<BeneficiaryId, List<Enrollment>> apart = new HashMap<>();

    /// Whether the span is of one part, and kept here until all are known.
    boolean takes(Enrollment span) {
        boolean onePart =
                span.coverage() == Coverage.PART_A_ONLY || span.coverage() == Coverage.PART_B_ONLY;
        if (onePart) {
            apart.computeIfAbsent(span.id(), _ -> new ArrayList<>()).add(span);
        }
        return onePart;
    }

    List<Enrollment> joined() {
        return apart.values().stream().flatMap(spans -> join(spans).stream()).toList();
    }

    static List<Enrollment> join(List<Enrollment> spans) {
        if (spans.stream().map(Enrollment::coverage).distinct().count() < 2) {
            return spans;
        }
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Enrollment span : spans) {
            starts.add(span.span().start());
            starts.add(span.span().end().plusDays(1));
        }
        List<Enrollment> joined = new ArrayList<>();
        for (LocalDate start = starts.first();
                starts.higher(start) != null;
                start = starts.higher(start)) {
            add(joined, spans, new DateSpan(start, starts.higher(start).minusDays(1)));
        }
        return joined;
    }

    /// Adds days during which nothing changes, as part of the span before where that is of the same coverage.
    private static void add(List<Enrollment> joined, List<Enrollment> spans, DateSpan days) {
        List<Coverage> parts =
                spans.stream()
                        .filter(span -> span.span().contains(days.start()))
                        .map(Enrollment::coverage)
                        .distinct()
                        .toList();
        if (parts.isEmpty()) {
            return;
        }
        Coverage coverage = parts.size() == 2 ? Coverage.PARTS_A_AND_B : parts.getFirst();
        BeneficiaryId person = spans.getFirst().id();
        Enrollment before = joined.isEmpty() ? null : joined.getLast();
        if (before != null
                && before.coverage() == coverage
                && before.span().end().plusDays(1).equals(days.start())) {
            joined.removeLast();
            joined.add(
                    new Enrollment(
                            person, coverage, "", new DateSpan(before.span().start(), days.end())));
        } else {
            joined.add(new Enrollment(person, coverage, "", days));
        }
    }
}
