package care.accord.metrics.risk.members;

import care.accord.metrics.risk.RiskScore;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Members whose risk is high or rises.
///
/// @param high the highest share of members by raw score, highest first
/// @param rising members whose raw score rose, most first
public record WatchLists(List<BeneficiaryId> high, List<BeneficiaryId> rising) {
    private static final int REASONS = 3;

    public WatchLists {
        high = List.copyOf(high);
        rising = List.copyOf(rising);
    }

    public static WatchLists of(List<Standing> members, MemberRules rules) {
        int highest =
                rules.highShare()
                        .multiply(BigDecimal.valueOf(members.size()))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        Comparator<Standing> byScore = Comparator.comparing(Standing::raw);
        Comparator<Standing> byRise = Comparator.comparing(WatchLists::rise);
        return new WatchLists(
                members.stream()
                        .sorted(byScore.reversed().thenComparing(Standing::id))
                        .limit(highest)
                        .map(Standing::id)
                        .toList(),
                members.stream()
                        .filter(member -> member.rise().isPresent())
                        .filter(member -> rise(member).compareTo(rules.risingBy()) >= 0)
                        .sorted(byRise.reversed().thenComparing(Standing::id))
                        .map(Standing::id)
                        .toList());
    }

    private static BigDecimal rise(Standing member) {
        return member.rise().orElseThrow();
    }

    /// What adds most to a score, such as `Diabetes with Chronic Complications 0.302`.
    public static String reasons(RiskScore score) {
        return score.drivers().stream()
                .sorted(Comparator.comparing(RiskScore.Driver::value).reversed())
                .limit(REASONS)
                .map(driver ->
                        "%s %s"
                                .formatted(
                                        driver.meaning().isEmpty()
                                                ? driver.coefficient()
                                                : driver.meaning(),
                                        driver.value().toPlainString()))
                .collect(Collectors.joining("; "));
    }
}
