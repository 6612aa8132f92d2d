package care.accord.attribution.chain;

import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.OrderBy;
import care.accord.programrules.chain.SharedBy;
import java.math.BigDecimal;
import java.util.List;

/// Everybody with at least the least share takes part; the weights of those add up to one.
record BySharing(ChainRule.SharedCare rule, Counting counting) implements CompiledRule {

    /// What is counted for the weights.
    static OrderBy measure(SharedBy by) {
        return by == SharedBy.DOLLARS ? OrderBy.DOLLARS : OrderBy.VISITS;
    }

    @Override
    public Verdict decide(Member member) {
        Counting.Counted counted = counting.count(member);
        if (counted.standings().isEmpty()) {
            return counting.nobody(counted);
        }
        long total = counted.standings().stream().mapToLong(this::amount).sum();
        BigDecimal least = rule.minimumShare().multiply(BigDecimal.valueOf(total));
        List<Standing> sharing =
                counted.standings().stream()
                        .filter(one -> BigDecimal.valueOf(amount(one)).compareTo(least) >= 0)
                        .toList();
        if (sharing.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.SMALL_SHARES);
        }
        Shares shares = Shares.of(sharing, sharing.stream().mapToLong(this::amount).toArray());
        DecidingFactor by = sharing.size() == 1 ? DecidingFactor.ONLY : DecidingFactor.SHARED;
        return new Verdict.Decided(new Choice(counted.standings(), by, false, shares, ""));
    }

    private long amount(Standing standing) {
        return switch (rule.by()) {
            case VISITS -> standing.visits();
            case DOLLARS -> standing.allowed().cents();
            case EQUALLY -> 1;
        };
    }

    @Override
    public List<Integer> lines(Member member) {
        return counting.lines(member);
    }
}
