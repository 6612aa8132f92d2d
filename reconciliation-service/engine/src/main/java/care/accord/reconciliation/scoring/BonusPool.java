package care.accord.reconciliation.scoring;

import care.accord.reconciliation.settlement.Block;
import care.accord.reconciliation.settlement.Blocks;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// A pool of money per member and month, of which the tier that a measure's score reaches is earned. The score is compared
/// without rounding.
///
/// @param poolPerMemberMonth dollars
public record BonusPool(BigDecimal poolPerMemberMonth, List<Tier> tiers, Citation rule) {
    public BonusPool {
        tiers = tiers.stream().sorted(Comparator.comparing(Tier::atLeast)).toList();
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A bonus pool has at least one tier");
        }
    }

    /// What the score earns: the highest tier it reaches, or nothing.
    public Amount earned(MeasureScore score, Count memberMonths) {
        Amount pool =
                Rate.rule("Pool per member and month", poolPerMemberMonth, rule)
                        .times(memberMonths, "Bonus pool", rule);
        Tier tier = reached(score);
        Finding open =
                score.reaches(
                        Rate.rule("Tier threshold", tier.atLeast(), rule),
                        score.title() + " reaches a tier",
                        rule);
        Rate share = Rate.rule("Share of the pool", tier.share(), rule);
        return Blocks.apply(
                        pool,
                        pool,
                        List.of(
                                new Block.Gate("Pool open to the score", open, rule),
                                new Block.Share("Bonus for " + score.title(), share, rule)))
                .amount();
    }

    /// The highest tier reached; the lowest one, closed, when none is.
    private Tier reached(MeasureScore score) {
        return score.rate(rule)
                .map(rate ->
                        tiers.stream()
                                .filter(tier -> rate.value().compareTo(tier.atLeast()) >= 0)
                                .reduce(tiers.getFirst(), (_, higher) -> higher))
                .orElse(tiers.getFirst());
    }
}
