package care.accord.reconciliation.scoring;

import care.accord.reconciliation.settlement.Block;
import care.accord.reconciliation.settlement.Blocks;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;

/// A pool of money per member and month, of which the tier that a measure's score reaches is earned. The score is compared
/// without rounding.
///
/// @param poolPerMemberMonth dollars
/// @param tiers from the easiest to the hardest
public record BonusPool(BigDecimal poolPerMemberMonth, List<Tier> tiers, Citation rule) {
    public BonusPool {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A bonus pool has at least one tier");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (!tiers.get(i).bar().isHarderThan(tiers.get(i - 1).bar())) {
                throw new IllegalArgumentException("Each tier asks for more than the one before");
            }
        }
    }

    /// What the score earns: the hardest tier it reaches, or nothing.
    public Amount earned(MeasureScore score, Count memberMonths) {
        Amount pool =
                Rate.rule("Pool per member and month", poolPerMemberMonth, rule)
                        .times(memberMonths, "Bonus pool", rule);
        Tier tier = reached(score);
        Finding open =
                score.passes(tier.bar(), "Tier threshold", score.title() + " reaches a tier", rule);
        Rate share = Rate.rule("Share of the pool", tier.share(), rule);
        return Blocks.apply(
                        pool,
                        pool,
                        List.of(
                                new Block.Gate("Pool open to the score", open, rule),
                                new Block.Share("Bonus for " + score.title(), share, rule)))
                .amount();
    }

    /// The hardest tier reached; the easiest one, closed, when none is.
    private Tier reached(MeasureScore score) {
        return tiers.stream()
                .filter(tier -> score.passes(tier.bar(), rule))
                .reduce(tiers.getFirst(), (_, harder) -> harder);
    }
}
