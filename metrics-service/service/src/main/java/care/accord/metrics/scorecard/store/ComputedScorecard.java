package care.accord.metrics.scorecard.store;

import care.accord.messages.RosterDecided;
import care.accord.metrics.cost.ExpectedCost;
import care.accord.metrics.cost.Spend;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.points.QualityPoints;
import care.accord.metrics.run.Reevaluation;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.UnscoredMeasure;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run's result, ready to save.
///
/// @param rows member to the roster's opaque row number
/// @param names member to the name shown with the row
/// @param groups every measure by groups of people
/// @param cost what the members cost, before anything is left out
/// @param unscored measures of the contract that have no line
/// @param quality what the measures are worth together; empty while one is unscored
public record ComputedScorecard(
        RunInputs inputs,
        RosterDecided roster,
        DateSpan period,
        List<Line> lines,
        Map<BeneficiaryId, Integer> rows,
        Map<BeneficiaryId, String> names,
        List<GroupCounts> groups,
        Clinical clinical,
        ExpectedCost.Found cost,
        List<UnscoredMeasure> unscored,
        Optional<QualityPoints> quality) {

    /// A measure: its line of the scorecard, and the result behind it.
    public record Line(ScorecardLine score, Reevaluation found) {}

    /// What was read of clinical records.
    ///
    /// @param snapshots each organization with its snapshot
    /// @param contents member to what names everything known of the member
    public record Clinical(List<String> snapshots, Map<BeneficiaryId, String> contents) {}

    /// What the members cost, so far as it may be shown.
    public Optional<Spend> spend() {
        return cost.spend()
                .shown(
                        CellSize.of(
                                ProgramRules.bundled(),
                                new PerformanceYear(period.start().getYear())));
    }

    /// What the measures found, in the order of the lines.
    public List<MeasureResult> results() {
        return lines.stream().map(line -> line.found().result()).toList();
    }

    /// The most members who were evaluated for a measure.
    public int reevaluated() {
        return lines.stream().mapToInt(line -> line.found().evaluated()).max().orElse(0);
    }
}
