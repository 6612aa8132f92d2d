package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;

/// What a settlement starts from: a target for spending and the spending itself.
public sealed interface Base {
    Amount expenditures();

    /// The target in dollars.
    Amount benchmark();

    /// Both sides reported in dollars.
    record Totals(Amount benchmark, Amount expenditures) implements Base {}

    /// A target per member and month, made dollars by the months that members were enrolled.
    record PerMember(
            Rate benchmarkPerMemberMonth, Count memberMonths, Amount expenditures, Citation rule)
            implements Base {
        @Override
        public Amount benchmark() {
            return benchmarkPerMemberMonth.times(memberMonths, "Benchmark", rule);
        }
    }
}
