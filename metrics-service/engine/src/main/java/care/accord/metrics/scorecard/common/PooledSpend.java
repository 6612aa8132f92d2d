package care.accord.metrics.scorecard.common;

import care.accord.metrics.cost.Spend;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the members of several contracts cost together, held against what people alike cost their payers: each payer's rates stay in
/// the sum. Contracts of few members count with no others either, from which they could be told.
record PooledSpend(List<ContractSpend> contracts) {
    private static final String MEASURE = "spend-per-member-month";

    /// Absent where no contract has enough members.
    Optional<CommonLine> line(SmallCells cells) {
        List<ContractSpend> counted =
                contracts.stream().filter(one -> one.spend().shown(cells).isPresent()).toList();
        return sum(counted.stream().map(ContractSpend::spend).toList(), cells)
                .map(spend ->
                        new CommonLine(
                                MEASURE,
                                "Spend per member and month",
                                counted.size(),
                                spend.perMemberMonth().dollars(),
                                spend.expectedPerMemberMonth().map(Usd::dollars),
                                points(spend),
                                change(spend, counted, cells),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(spend)));
    }

    /// Compared only where each of them is.
    private static Optional<Spend> sum(List<Spend> spends, SmallCells cells) {
        return spends.stream().flatMap(spend -> spend.shown(cells).stream()).reduce(Spend::plus);
    }

    /// Ten where members cost no more than people alike, in proportion above it.
    private static Optional<BigDecimal> points(Spend spend) {
        return spend.isCompared()
                ? Optional.of(
                        PooledMeasure.attained(spend.observed().dollars(), spend.expected(), true))
                : Optional.empty();
    }

    /// Against the scorecards before of the same contracts; absent unless each had one that is shown.
    private static Optional<BigDecimal> change(
            Spend spend, List<ContractSpend> counted, SmallCells cells) {
        List<Spend> before =
                counted.stream()
                        .flatMap(one -> one.earlier().stream())
                        .flatMap(earlier -> earlier.shown(cells).stream())
                        .toList();
        return before.size() < counted.size()
                ? Optional.empty()
                : sum(before, cells)
                        .map(earlier ->
                                spend.perMemberMonth().minus(earlier.perMemberMonth()).dollars());
    }
}
