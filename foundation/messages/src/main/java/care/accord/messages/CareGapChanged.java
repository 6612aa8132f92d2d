package care.accord.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gaps in care opened, closed or are no longer looked for, from one scorecard of a contract to the next.
/// Published by metrics-service for whoever alerts people; reconciliation-service tells subscribers. Key: contract id. Who has a gap is answered by
/// `GET /v1/gaps`, never by a message: it carries numbers that say nothing by themselves.
///
/// @param previousScorecardId absent with the first scorecard, with which every gap opens
/// @param measures those with a change only
public record CareGapChanged(
        String contractId,
        int contractVersion,
        Parties parties,
        String scorecardId,
        int scorecardVersion,
        @Nullable String previousScorecardId,
        LocalDate dataAsOf,
        List<MeasureGaps> measures) {

    /// What changed in one rate of a measure.
    ///
    /// @param rate the group of a measure with several rates; blank with one
    public record MeasureGaps(
            String measure, String rate, Gaps opened, Gaps closed, Gaps withdrawn) {}

    /// Gaps of one kind.
    ///
    /// @param count all of them
    /// @param people the numbers of the first of them; `GET /v1/gaps/changes` has all
    public record Gaps(long count, List<Long> people) {}
}
