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
    /// @param counted `members` whom good care reaches, or `events` that it avoids; members where it is absent
    /// @param rate numerator / denominator as an unrounded decimal fraction, or the measure's own rate of events; absent when
    ///     nobody is in the denominator
    /// @param target the contract's target, a decimal fraction
    public record MeasureScore(
            String measure,
            String title,
            @Nullable String counted,
            long denominator,
            long numerator,
            @Nullable String rate,
            String target,
            boolean met) {}
}
