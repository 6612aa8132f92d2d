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
        BitSet hidden = hidden(counts, display);
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
        return new Comparison(reference, withGaps(lines, reference), isWholeShown(counts, display));
    }

    /// Of whom several things are counted, somebody can be in the numerator and outside: neither may be few, nor may those be who
    /// have more than one. A group that is hidden for one of these has no few of the others, so that the hidden ones together stay
    /// as many as they must be.
    private static BitSet hidden(List<GroupCounts> counts, EquityDisplay display) {
        long[] people = numbers(counts, GroupCounts::people);
        BitSet hidden = new BitSet();
        for (long[] part : parts(counts, display)) {
            hidden.or(display.cells().hiddenParts(part, people));
        }
        return hidden;
    }

    private static boolean isWholeShown(List<GroupCounts> counts, EquityDisplay display) {
        GroupCounts whole = counts.stream().reduce(GroupCounts::plus).orElse(null);
        return whole == null
                || parts(List.of(whole), display).stream()
                        .allMatch(part -> display.cells().isShown(part[0], whole.people()));
    }

    /// What a shown rate may tell of a group's people, each as how many of them.
    private static List<long[]> parts(List<GroupCounts> counts, EquityDisplay display) {
        return List.of(
                numbers(counts, GroupCounts::counted),
                numbers(counts, GroupCounts::missed),
                numbers(counts, group -> several(group, display)));
    }

    /// How many have more than one, where their number follows from how many more there are than people.
    private static long several(GroupCounts group, EquityDisplay display) {
        return switch (group.counting()) {
            case PEOPLE, EVENTS -> 0;
            case EPISODES, PARTS -> {
                long more = group.base().longValue() - group.people();
                yield more == 0 || display.cells().isSmall(more)
                        ? Math.min(more, group.people())
                        : group.people();
            }
        };
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
        Optional<Interval> interval =
                switch (group.counting()) {
                    case PEOPLE -> Optional.of(Interval.wilson(group.counted(), group.people(), z));
                    case EVENTS ->
                            Optional.of(
                                    Interval.byar(
                                            group.numerator(), group.base().doubleValue(), z));
                    // Several of one person are not independent, and Wilson's interval would be
                    // too narrow.
                    case EPISODES, PARTS -> Optional.empty();
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
                one.interval()
                        .flatMap(own ->
                                other.interval()
                                        .map(that ->
                                                Interval.ofDifference(
                                                        own,
                                                        one.rate().doubleValue(),
                                                        that,
                                                        other.rate().doubleValue()))),
                other.rate().signum() == 0
                        ? Optional.empty()
                        : Optional.of(one.rate().divide(other.rate(), MathContext.DECIMAL128)));
    }
}
