package care.accord.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The measures of a contract were computed for a roster.
/// Published by metrics-service; reconciliation-service listens. Key: contract id.
///
/// @param scorecardId the run's id: a hash of its inputs
/// @param quality absent where no measure has points, while a measure is unscored, and in messages of before
/// @param unscored measures of the contract that cannot be scored and are not among `measures`; absent in messages of before, which left
///     them out without a word
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
        List<MeasureScore> measures,
        @Nullable Quality quality,
        @Nullable List<Unscored> unscored) {

    /// A scorecard none of whose measures has points.
    public ScorecardComputed(
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
        this(
                contractId,
                contractVersion,
                parties,
                scorecardId,
                scorecardVersion,
                previousScorecardId,
                rosterId,
                snapshotId,
                rulesEdition,
                dataAsOf,
                paidThrough,
                measures,
                null,
                null);
    }

    /// A measure of the contract that has no result.
    ///
    /// @param measure as the contract names it
    /// @param reason a code, such as `unknown-measure`; a word of tomorrow is read as any other
    /// @param detail the same in sentences, with what to do
    public record Unscored(String measure, String title, String reason, String detail) {}

    /// What the measures are worth together against their published benchmarks.
    ///
    /// @param score points over the points there are, of 100, a decimal
    /// @param points of all measures that could be scored
    /// @param measures that could be scored
    public record Quality(String score, String points, int measures) {}

    /// A measure's result.
    ///
    /// @param counted `members`, a share of whom the rate is, `episodes` such as visits likewise, `events` at a rate of the measure's own, or
    ///     `parts` of a composite with a score of its own; members where it is absent
    /// @param improvement `increase` or `decrease`: which way the rate is wanted; increase where it is absent
    /// @param rate numerator / denominator as an unrounded decimal fraction, or the measure's own rate or score; absent when
    ///     nobody is in the denominator
    /// @param target the contract's target in the unit of the rate, a decimal that is not negative
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
