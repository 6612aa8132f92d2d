package care.accord.metrics.scorecard.rest;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import care.accord.metrics.experience.rest.SurveyJson;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.scorecard.PeriodBefore;
import care.accord.metrics.scorecard.store.ScorecardMeasureRow;
import care.accord.metrics.scorecard.store.ScorecardRow;
import care.accord.metrics.scorecard.store.UnscoredMeasureRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scorecard as callers see it.
///
/// @param unscored measures of the contract that cannot be scored; none of scorecards before this was kept, which left them out
/// @param quality absent while a measure is unscored: it is not computed of the others
/// @param experience what patients say: the latest survey results of the period's year, which are no part of the scorecard's version; absent
///     in lists, and where there are none
/// @param spend absent of few members, and of scorecards before it was told
public record ScorecardJson(
        String id,
        String contractId,
        int version,
        @Nullable String previousId,
        OffsetDateTime computedAt,
        List<MeasureJson> measures,
        List<UnscoredJson> unscored,
        @Nullable QualityJson quality,
        @Nullable SurveyJson experience,
        @Nullable SpendJson spend,
        Inputs inputs,
        Run run) {

    /// One measure of it.
    ///
    /// @param source `claims` or `clinical`
    /// @param counted `members`, `episodes` such as visits, `events` that good care avoids, or `parts` of a composite; blank of scorecards
    ///     before it was told
    /// @param denominator members or episodes that count, exclusions already left out; of events, member months or stays
    /// @param rate numerator / denominator, unrounded; of events a member-year, a stay or an expected event, of which the target is the
    ///     most; absent when nobody counts
    /// @param distanceToTarget members still to reach, or events to avoid; below zero, to spare
    /// @param version of the measure that was computed, and its edition: the hash of everything that defines it
    /// @param reevaluated members who were evaluated by the run; the others kept what was found before
    /// @param undetermined members whose records could not be evaluated
    /// @param periodBefore absent of a contract that renews none, and where the measure had no rate
    public record MeasureJson(
            String measure,
            String version,
            String edition,
            String title,
            String source,
            String counted,
            long denominator,
            long numerator,
            long exclusions,
            long undetermined,
            @Nullable String rate,
            String target,
            boolean met,
            long distanceToTarget,
            String role,
            boolean lowerIsBetter,
            @Nullable PointsJson points,
            @Nullable PeriodBeforeJson periodBefore,
            int reevaluated) {}

    /// A measure of the contract that the scorecard lacks.
    ///
    /// @param measure as the contract names it
    /// @param target in the unit that the measure would have
    /// @param reason `unknown-measure`, `refused`, `not-a-proportion`, `unknown-component` or `unscorable-component`
    /// @param detail the same in sentences, with what to do
    public record UnscoredJson(
            String measure,
            String title,
            String role,
            String target,
            String reason,
            String detail) {
        static UnscoredJson of(UnscoredMeasureRow row) {
            return new UnscoredJson(
                    row.measure,
                    row.title,
                    row.role,
                    row.target.toPlainString(),
                    row.reason,
                    row.detail);
        }
    }

    /// The same measure under the contract that this one renews.
    ///
    /// @param scorecard its latest
    /// @param improvement by how much the rate is better now, in its unit; below zero, worse
    public record PeriodBeforeJson(String scorecard, String rate, String improvement) {}

    /// What a rate is worth against a benchmark.
    ///
    /// @param benchmark performance year, measure and method of the Quality Payment Program; `agreed:` and the source of deciles that the contract wrote out
    /// @param earned of 10; absent where there are too few members to be scored
    /// @param next rate with which the next decile begins; absent in the tenth
    /// @param membersToNext still to reach it, or to be fewer where lower is better; of events, events to avoid
    /// @param decile of the rate, 1 to 10; absent where `earned` is
    /// @param deciles absent of scorecards before they were kept
    public record PointsJson(
            String benchmark,
            @Nullable String earned,
            @Nullable String next,
            @Nullable Long membersToNext,
            @Nullable Integer decile,
            @Nullable DecilesJson deciles) {}

    /// The deciles that a rate was held against, as they were when the scorecard was computed.
    ///
    /// @param kind `own` of the parties, written out in the contract, or `published`
    /// @param source whose they are in the contract's words, or where they are published
    /// @param direction `higher` or `lower`, which is better
    /// @param begin the rates with which the first to the tenth decile begin, the worst first, in the unit of the measure
    public record DecilesJson(String kind, String source, String direction, List<String> begin) {}

    /// What the measures are worth together: absent where none has points, and while one cannot be scored.
    ///
    /// @param score points over the points there are, of 100
    /// @param points of all measures that could be scored
    /// @param measures that could be scored
    public record QualityJson(String score, @Nullable String points, int measures) {}

    /// What the run was computed from.
    ///
    /// @param period absent of scorecards before it was kept
    /// @param clinicalSnapshots each organization with the snapshot of its clinical records
    public record Inputs(
            String runId,
            String contractId,
            int contractVersion,
            String rulesEdition,
            String rosterId,
            String snapshotId,
            LocalDate dataAsOf,
            LocalDate paidThrough,
            @Nullable PeriodJson period,
            List<String> measureEditions,
            List<String> clinicalSnapshots) {}

    /// The days that were measured, in the time of the contract's zone.
    ///
    /// @param start the first instant, with the offset it has there, such as `2025-01-01T00:00:00-05:00`
    /// @param end the last, such as `2025-12-31T23:59:59.999-05:00`
    /// @param timeZone by its IANA name
    public record PeriodJson(String start, String end, String timeZone) {
        static PeriodJson of(MeasurementPeriod period) {
            return new PeriodJson(
                    ISO_OFFSET_DATE_TIME.format(period.first()),
                    ISO_OFFSET_DATE_TIME.format(period.last()),
                    period.zone().name());
        }
    }

    /// How the run came about.
    ///
    /// @param reevaluated the most members who were evaluated for a measure; the others kept what was found before
    public record Run(int reevaluated) {}

    /// @param before measures of the latest scorecard of the contract that this one renews
    static ScorecardJson of(
            ScorecardRow row,
            List<ScorecardMeasureRow> measures,
            @Nullable SurveyJson experience,
            List<ScorecardMeasureRow> before) {
        return new ScorecardJson(
                row.id,
                row.contractId,
                row.version,
                row.previousId,
                row.computedAt,
                measures.stream().map(measure -> measure(measure, before)).toList(),
                UnscoredMeasureRow.of(row.id).stream().map(UnscoredJson::of).toList(),
                row.qualityScore == null
                        ? null
                        : new QualityJson(
                                row.qualityScore.toPlainString(),
                                decimal(row.qualityPoints),
                                row.qualityMeasures),
                experience,
                row.spend().map(SpendJson::of).orElse(null),
                new Inputs(
                        row.id,
                        row.contractId,
                        row.contractVersion,
                        row.rulesEdition,
                        row.rosterId,
                        row.snapshotId,
                        row.dataAsOf,
                        row.paidThrough,
                        row.period().map(PeriodJson::of).orElse(null),
                        List.of(row.measureEditions),
                        List.of(row.clinicalSnapshots)),
                new Run(row.reevaluated));
    }

    private static MeasureJson measure(ScorecardMeasureRow row, List<ScorecardMeasureRow> before) {
        return new MeasureJson(
                row.measure,
                row.version,
                row.edition,
                row.title,
                row.source,
                row.counted,
                row.denominator,
                row.numerator,
                row.exclusions,
                row.undetermined,
                decimal(row.rate),
                row.target.toPlainString(),
                row.met,
                row.distance,
                row.role,
                row.lowerIsBetter,
                row.benchmark == null ? null : points(row),
                before.stream()
                        .filter(earlier -> earlier.measure.equals(row.measure))
                        .findFirst()
                        .map(earlier -> periodBefore(row, earlier))
                        .orElse(null),
                row.reevaluated);
    }

    private static PointsJson points(ScorecardMeasureRow row) {
        return new PointsJson(
                row.benchmark,
                decimal(row.points),
                decimal(row.nextDecile),
                row.membersToNextDecile,
                row.decile,
                row.decileRates == null
                        ? null
                        : new DecilesJson(
                                row.decilesKind,
                                row.decilesSource,
                                row.decilesDirection,
                                List.of(row.decileRates)));
    }

    private static @Nullable PeriodBeforeJson periodBefore(
            ScorecardMeasureRow row, ScorecardMeasureRow earlier) {
        if (row.rate == null || earlier.rate == null) {
            return null;
        }
        Improvement wanted = row.lowerIsBetter ? Improvement.DECREASE : Improvement.INCREASE;
        PeriodBefore found = PeriodBefore.of(earlier.rate, row.rate, wanted);
        return new PeriodBeforeJson(
                earlier.scorecardId,
                found.rate().toPlainString(),
                found.improvement().toPlainString());
    }

    static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
