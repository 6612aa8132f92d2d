package care.accord.metrics.scorecard.rest;

import care.accord.metrics.scorecard.common.CommonLine;
import care.accord.metrics.scorecard.common.CommonScorecard;
import care.accord.metrics.scorecard.common.CommonScorecard.DomainScore;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.metrics.scorecard.store.UnscoredMeasureRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One scorecard over the contracts of a year that the caller is a party to.
///
/// @param contracts ids of the contracts that count
/// @param score of 100; absent where nothing was found
/// @param unscored measures of the contracts that have no score, of which the domains are without
public record CommonScorecardJson(
        int year,
        List<String> contracts,
        @Nullable String score,
        List<DomainJson> domains,
        List<LackingJson> unscored) {

    /// A measure of a contract that the scorecard is without.
    ///
    /// @param reason as the contract's own scorecard has it
    public record LackingJson(
            String contract, String measure, String title, String reason, String detail) {
        static LackingJson of(ScorecardRow scorecard, UnscoredMeasureRow row) {
            return new LackingJson(
                    scorecard.contractId, row.measure, row.title, row.reason, row.detail);
        }
    }

    /// A domain.
    ///
    /// @param weight by the rules
    /// @param effectiveWeight once domains without results are left out
    /// @param points of 10
    public record DomainJson(
            String domain,
            String weight,
            String effectiveWeight,
            @Nullable String points,
            List<LineJson> measures) {}

    /// A measure over all contracts that have it.
    ///
    /// @param rate numerator / base; of `spend-per-member-month` dollars, and its target is what people alike cost
    /// @param points of 10; absent of spend that is held against nobody
    /// @param change of the rate since the scorecards before
    /// @param distanceToTarget members still to reach, or events to avoid; below zero, to spare
    /// @param membersToNextDecile where the measure has a benchmark
    /// @param spend absent of everything else
    public record LineJson(
            String measure,
            String title,
            int contracts,
            String rate,
            @Nullable String target,
            @Nullable String points,
            @Nullable String change,
            @Nullable Long distanceToTarget,
            @Nullable Long membersToNextDecile,
            @Nullable SpendJson spend) {}

    static CommonScorecardJson of(int year, List<ScorecardRow> scorecards, CommonScorecard common) {
        return new CommonScorecardJson(
                year,
                scorecards.stream().map(row -> row.contractId).toList(),
                common.score().map(BigDecimal::toPlainString).orElse(null),
                common.domains().stream().map(CommonScorecardJson::domain).toList(),
                scorecards.stream()
                        .flatMap(scorecard ->
                                UnscoredMeasureRow.of(scorecard.id).stream()
                                        .map(row -> LackingJson.of(scorecard, row)))
                        .toList());
    }

    private static DomainJson domain(DomainScore domain) {
        return new DomainJson(
                domain.domain().word(),
                domain.weight().toPlainString(),
                domain.effective().toPlainString(),
                domain.points().map(BigDecimal::toPlainString).orElse(null),
                domain.lines().stream().map(CommonScorecardJson::line).toList());
    }

    private static LineJson line(CommonLine line) {
        return new LineJson(
                line.measure(),
                line.title(),
                line.contracts(),
                line.rate().toPlainString(),
                line.target().map(BigDecimal::toPlainString).orElse(null),
                line.points().map(BigDecimal::toPlainString).orElse(null),
                line.change().map(BigDecimal::toPlainString).orElse(null),
                line.toTarget().orElse(null),
                line.toNextDecile().orElse(null),
                line.spend().map(SpendJson::of).orElse(null));
    }
}
