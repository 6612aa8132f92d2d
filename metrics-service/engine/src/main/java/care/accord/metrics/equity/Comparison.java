package care.accord.metrics.equity;

import care.accord.metrics.equity.GroupRate.Gap;
import care.accord.metrics.equity.GroupRate.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// One measure by one characteristic: a rate with its interval for each group, its gap against the reference group, and nothing
/// from which a number of few people follows.
///
/// @param reference group that others are compared with
/// @param isWholeShown whether the rate of everybody tells of no few people
public record Comparison(String reference, List<GroupRate> groups, boolean isWholeShown) {
    public Comparison {
        groups = List.copyOf(groups);
    }

    /// Compares the groups, hiding what tells of few people.
    ///
    /// @param counts all groups of the measure by one characteristic
    /// @param wanted the group to compare with; the rules' where absent, the largest group where nobody is in that one
    public static Comparison of(
            List<GroupCounts> counts, Optional<String> wanted, EquityDisplay display) {
        String reference = reference(counts, wanted, display);
        BitSet unknown = display.cells().hidden(numbers(counts, GroupCounts::people));
        BitSet hidden =
                display.cells()
                        .hiddenParts(
                                numbers(counts, GroupCounts::counted),
                                numbers(counts, GroupCounts::people));
        List<GroupRate> lines = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            GroupCounts group = counts.get(i);
            boolean fewShown = !unknown.get(i) && group.people() < display.few();
            lines.add(
                    new GroupRate(
                            group.group(),
                            unknown.get(i) ? OptionalLong.empty() : OptionalLong.of(group.people()),
                            hidden.get(i) ? Optional.empty() : shown(group, display.z()),
                            Optional.empty(),
                            hidden.get(i),
                            fewShown));
        }
        return new Comparison(
                reference,
                withGaps(lines, reference),
                display.cells()
                        .isShown(
                                counts.stream().mapToLong(GroupCounts::counted).sum(),
                                counts.stream().mapToLong(GroupCounts::people).sum()));
    }

    private static String reference(
            List<GroupCounts> counts, Optional<String> wanted, EquityDisplay display) {
        String declared =
                wanted.orElseGet(() ->
                        counts.isEmpty() ? "" : display.references().get(counts.getFirst().by()));
        boolean anybody = counts.stream().anyMatch(group -> group.group().equals(declared));
        return anybody
                ? declared
                : counts.stream()
                        .max(Comparator.comparingLong(GroupCounts::people))
                        .map(GroupCounts::group)
                        .orElse(declared);
    }

    private static long[] numbers(List<GroupCounts> counts, ToLongFunction<GroupCounts> number) {
        return counts.stream().mapToLong(number).toArray();
    }

    private static Optional<Shown> shown(GroupCounts group, double z) {
        if (group.base().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal rate =
                BigDecimal.valueOf(group.numerator()).divide(group.base(), MathContext.DECIMAL128);
        Interval interval =
                switch (group.counting()) {
                    case PEOPLE -> Interval.wilson(group.counted(), group.people(), z);
                    case EVENTS -> Interval.byar(group.numerator(), group.base().doubleValue(), z);
                };
        return Optional.of(new Shown(group.numerator(), rate, interval));
    }

    private static List<GroupRate> withGaps(List<GroupRate> lines, String reference) {
        Optional<Shown> other =
                lines.stream()
                        .filter(line -> line.group().equals(reference))
                        .findFirst()
                        .flatMap(GroupRate::shown);
        return lines.stream()
                .map(line ->
                        line.group().equals(reference)
                                ? line
                                : new GroupRate(
                                        line.group(),
                                        line.people(),
                                        line.shown(),
                                        line.shown()
                                                .flatMap(one -> other.map(that -> gap(one, that))),
                                        line.isHidden(),
                                        line.isFew()))
                .toList();
    }

    private static Gap gap(Shown one, Shown other) {
        return new Gap(
                one.rate().subtract(other.rate()),
                Interval.ofDifference(
                        one.interval(),
                        one.rate().doubleValue(),
                        other.interval(),
                        other.rate().doubleValue()),
                other.rate().signum() == 0
                        ? Optional.empty()
                        : Optional.of(one.rate().divide(other.rate(), MathContext.DECIMAL128)));
    }
}
