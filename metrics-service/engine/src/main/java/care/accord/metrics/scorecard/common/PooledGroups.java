package care.accord.metrics.scorecard.common;

import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.Comparison;
import care.accord.metrics.equity.EquityDisplay;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.equity.GroupRate;
import care.accord.metrics.equity.GroupRate.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A quality measure by groups of people over several contracts: the share of the groups that are not behind the one they are compared
/// with beyond what chance explains, as far as that is known. Groups that are hidden count on neither side.
record PooledGroups(ContractMeasure of, List<GroupCounts> groups) {

    /// Absent where no group can be compared.
    Optional<CommonLine> line(EquityDisplay display) {
        List<GroupRate> compared = new ArrayList<>();
        for (Characteristic by : Characteristic.values()) {
            Comparison.of(pooled(by), Optional.empty(), display).groups().stream()
                    .filter(group -> group.gap().flatMap(Gap::interval).isPresent())
                    .forEach(compared::add);
        }
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        long alike = compared.stream().filter(group -> !isBehind(group)).count();
        BigDecimal share =
                BigDecimal.valueOf(alike)
                        .divide(BigDecimal.valueOf(compared.size()), 4, RoundingMode.HALF_UP);
        return Optional.of(
                new CommonLine(
                        of.measure(),
                        of.title(),
                        contracts(),
                        share,
                        Optional.empty(),
                        Optional.of(
                                share.multiply(BigDecimal.TEN).setScale(1, RoundingMode.HALF_UP)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// As many as the group that most of them have.
    private int contracts() {
        Map<String, Integer> times = new TreeMap<>();
        groups.stream()
                .filter(group -> group.measure().value().equals(of.measure()))
                .forEach(group ->
                        times.merge(group.by().word() + " " + group.group(), 1, Integer::sum));
        return Collections.max(times.values());
    }

    private boolean isBehind(GroupRate group) {
        return group.gap()
                .flatMap(Gap::interval)
                .filter(gap ->
                        of.isLowerBetter() ? gap.low().signum() > 0 : gap.high().signum() < 0)
                .isPresent();
    }

    private List<GroupCounts> pooled(Characteristic by) {
        Map<String, GroupCounts> byName = new TreeMap<>();
        groups.stream()
                .filter(group -> group.by() == by && group.measure().value().equals(of.measure()))
                .forEach(group -> byName.merge(group.group(), group, GroupCounts::plus));
        return List.copyOf(byName.values());
    }
}
