package care.accord.metrics.scorecard;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.points.MeasuredRate;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Compares what a measure found with what the contract asks. Rates are compared unrounded: 54.99 of 100 does not meet 0.55.
/// Of what good care avoids, at most the target is asked.
public final class Scorer {
    private Scorer() {}

    /// Scores one measure against its target.
    ///
    /// @param improvement which way a share of members is wanted; events and composites say it themselves
    public static ScorecardLine score(
            Target target, MeasureResult result, Improvement improvement) {
        return switch (result) {
            case MeasureResult.Proportion members ->
                    share(target, result.measure(), Share.of(members), improvement);
            case MeasureResult.Episodes episodes ->
                    share(target, result.measure(), Share.of(episodes), improvement);
            case MeasureResult.Events events -> EventsScorer.score(target, events);
            case MeasureResult.Composite composite -> CompositeScorer.score(target, composite);
        };
    }

    /// The line with what its rate is worth, where the contract or the measure has deciles. They are held against the rate of the line, in
    /// its unit: events a member-year against events a member-year.
    public static ScorecardLine withPoints(
            ScorecardLine line, MeasureResult result, ScorecardPoints points) {
        return line.rate()
                .map(rate ->
                        new MeasuredRate(
                                rate.value(),
                                cases(result),
                                (other, better) -> missing(other, result, better)))
                .flatMap(found ->
                        points.worth(line.target().benchmark(), line.measure().id().value(), found))
                .map(line::withWorth)
                .orElse(line);
    }

    private static long cases(MeasureResult result) {
        return switch (result) {
            case MeasureResult.Proportion members -> members.denominator();
            case MeasureResult.Episodes episodes -> episodes.denominator();
            case MeasureResult.Events events -> EventsScorer.cases(events);
            case MeasureResult.Composite composite -> composite.denominator();
        };
    }

    private static long missing(BigDecimal rate, MeasureResult result, Improvement better) {
        return switch (result) {
            case MeasureResult.Proportion members -> distance(rate, Share.of(members), better);
            case MeasureResult.Episodes episodes -> distance(rate, Share.of(episodes), better);
            case MeasureResult.Events events -> EventsScorer.missing(rate, events, better);
            case MeasureResult.Composite composite -> CompositeScorer.distance(rate, composite);
        };
    }

    /// The counts of a share of members or of episodes.
    private record Share(
            ScorecardLine.Counted counted,
            long denominator,
            long numerator,
            long exclusions,
            long undetermined) {
        static Share of(MeasureResult.Proportion members) {
            return new Share(
                    ScorecardLine.Counted.MEMBERS,
                    members.denominator(),
                    members.numerator(),
                    members.exclusions(),
                    members.undetermined());
        }

        static Share of(MeasureResult.Episodes episodes) {
            return new Share(
                    ScorecardLine.Counted.EPISODES,
                    episodes.denominator(),
                    episodes.numerator(),
                    episodes.exclusions(),
                    episodes.undetermined());
        }
    }

    private static ScorecardLine share(
            Target target, MeasureDescription measure, Share found, Improvement improvement) {
        String source = "%s %s".formatted(measure.title(), measure.version());
        Citation rule = new Citation("Contract, target of " + target.title());
        Count numerator = Count.reported("Numerator", found.numerator(), source);
        Count denominator = Count.reported("Denominator", found.denominator(), source);
        Rate wanted = Rate.rule("Target", target.rate(), rule);
        Optional<Rate> rate =
                denominator.value() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Rate.ratio(numerator, denominator, target.title() + " rate", rule));
        return new ScorecardLine(
                target,
                measure,
                found.counted(),
                improvement,
                denominator,
                numerator,
                BigDecimal.valueOf(found.denominator()),
                Count.reported("Exclusions", found.exclusions(), source),
                rate,
                rate.map(reached -> met(reached, wanted, improvement, rule))
                        .orElseGet(() ->
                                Finding.calculated(
                                        "Target met",
                                        false,
                                        "nobody in the denominator",
                                        rule,
                                        denominator,
                                        wanted)),
                distance(target.rate(), found, improvement),
                found.undetermined(),
                Optional.empty());
    }

    private static Finding met(Rate reached, Rate wanted, Improvement improvement, Citation rule) {
        return switch (improvement) {
            case INCREASE -> reached.reaches(wanted, "Target met", rule);
            case DECREASE -> EventsScorer.met(reached, wanted, rule);
        };
    }

    private static long distance(BigDecimal target, Share found, Improvement improvement) {
        return switch (improvement) {
            case INCREASE -> distance(target, found.denominator(), found.numerator());
            case DECREASE -> found.numerator() - allowed(target, found.denominator());
        };
    }

    /// The most members of an inverse measure's numerator with which the target is met.
    private static long allowed(BigDecimal target, long denominator) {
        return target.multiply(BigDecimal.valueOf(denominator))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /// `ceil(target x denominator) - numerator`: members still to reach; below zero, members to spare.
    static long distance(BigDecimal target, long denominator, long numerator) {
        long needed =
                target.multiply(BigDecimal.valueOf(denominator))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact();
        return needed - numerator;
    }
}
