package care.accord.population.store.loading;

import care.accord.population.Coverage;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The coverage of a person of whom each delivery tells the state of one month, and since when: what later deliveries do not speak of
/// stands as earlier ones told it. A part that somebody lost ends with the month before the delivery that no longer has it; months
/// between two deliveries count only where one of them covers them.
final class DeliveredMonths {
    private DeliveredMonths() {}

    /// What one delivery told.
    ///
    /// @param received the day it came, as days since 1970
    /// @param month the first day of the month whose state it tells
    record Delivery(long received, LocalDate month, List<MedicareParts.Span> spans) {
        Delivery {
            spans = List.copyOf(spans);
        }
    }

    /// @param death the last month of coverage is that of death, whichever delivery tells of it
    static List<MedicareParts.Span> joined(List<Delivery> deliveries, Optional<LocalDate> death) {
        List<MedicareParts.Span> parts = new ArrayList<>();
        deliveries.stream()
                .sorted(Comparator.comparingLong(Delivery::received))
                .forEach(delivery -> {
                    List<MedicareParts.Span> earlier =
                            through(parts, delivery.month().minusDays(1));
                    parts.clear();
                    parts.addAll(earlier);
                    delivery.spans().forEach(span -> parts.addAll(apart(span)));
                });
        List<MedicareParts.Span> lived =
                death.map(day -> through(parts, day.withDayOfMonth(day.lengthOfMonth())))
                        .orElse(parts);
        return lived.isEmpty() ? List.of() : MedicareParts.join(lived);
    }

    private static List<MedicareParts.Span> apart(MedicareParts.Span span) {
        return switch (span.coverage()) {
            case PARTS_A_AND_B ->
                    List.of(
                            new MedicareParts.Span(Coverage.PART_A_ONLY, span.days()),
                            new MedicareParts.Span(Coverage.PART_B_ONLY, span.days()));
            case PART_A_ONLY, PART_B_ONLY -> List.of(span);
            case MEDICARE_ADVANTAGE, COMMERCIAL ->
                    throw new IllegalArgumentException(
                            "%s is told by spans, not by months".formatted(span.coverage()));
        };
    }

    private static List<MedicareParts.Span> through(
            List<MedicareParts.Span> spans, LocalDate last) {
        return spans.stream()
                .filter(span -> !span.days().start().isAfter(last))
                .map(span ->
                        span.days().end().isAfter(last)
                                ? new MedicareParts.Span(
                                        span.coverage(), new DateSpan(span.days().start(), last))
                                : span)
                .toList();
    }
}
