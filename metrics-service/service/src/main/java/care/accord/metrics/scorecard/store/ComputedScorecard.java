package care.accord.metrics.scorecard.store;

import care.accord.messages.RosterDecided;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Map;

/// A run's result, ready to save.
///
/// @param results in the order of `lines`
/// @param rows member to the roster's opaque row number
/// @param names member to the name shown with the row
/// @param groups every measure by groups of people
public record ComputedScorecard(
        RunInputs inputs,
        RosterDecided roster,
        List<ScorecardLine> lines,
        List<MeasureResult> results,
        Map<BeneficiaryId, Integer> rows,
        Map<BeneficiaryId, String> names,
        List<GroupCounts> groups) {}
