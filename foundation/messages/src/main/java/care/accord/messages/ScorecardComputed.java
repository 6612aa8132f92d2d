package care.accord.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The measures of a contract were computed for a roster.
/// Published by metrics-service; reconciliation-service listens. Key: contract id.
///
/// @param scorecardId the run's id: a hash of its inputs
public record ScorecardComputed(
        String contractId,
        int contractVersion,
        Parties parties,
        String scorecardId,
        int scorecardVersion,
        @Nullable String previousScorecardId,
        String rosterId,
        String snapshotId,
        String rulesEdition,
        LocalDate dataAsOf,
        LocalDate paidThrough,
        List<MeasureScore> measures) {

    /// A measure's result.
    ///
    /// @param counted `members`, a share of whom the rate is, `events` at a rate of the measure's own, or `parts` of a composite
    ///     with a score of its own; members where it is absent
    /// @param improvement `increase` or `decrease`: which way the rate is wanted; increase where it is absent
    /// @param rate numerator / denominator as an unrounded decimal fraction, or the measure's own rate or score; absent when
    ///     nobody is in the denominator
    /// @param target the contract's target, a decimal fraction
    public record MeasureScore(
            String measure,
            String title,
            @Nullable String counted,
            @Nullable String improvement,
            long denominator,
            long numerator,
            @Nullable String rate,
            String target,
            boolean met) {}
}
