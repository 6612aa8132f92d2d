package care.accord.reconciliation.scoring;

import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.Optional;

/// What a measure came to: whom or what it counts, and how many of them it holds for.
///
/// @param measure its id, such as `annual-wellness-visit`
/// @param title as shown to people
/// @param wanted on which side of a bar care is better
/// @param ownRate of a measure whose rate is no share: events per thousand members, or the score of a composite
public record MeasureScore(
        String measure,
        String title,
        Count denominator,
        Count numerator,
        Bar.Side wanted,
        Optional<Rate> ownRate) {

    /// A share of members, of whom more are better.
    public static MeasureScore reported(
            String measure, String title, long denominator, long numerator, String source) {
        return new MeasureScore(
                measure,
                title,
                Count.reported(title + ", members who count", denominator, source),
                Count.reported(title + ", members reached", numerator, source),
                Bar.Side.AT_LEAST,
                Optional.empty());
    }

    /// The same, wanted on one side.
    public MeasureScore wanted(Bar.Side side) {
        return new MeasureScore(measure, title, denominator, numerator, side, ownRate);
    }

    /// The same at a rate that the measure reports itself.
    public MeasureScore at(Rate rate) {
        return new MeasureScore(measure, title, denominator, numerator, wanted, Optional.of(rate));
    }

    /// The same measure of other counts. A rate of its own is a report of its own and stays.
    public MeasureScore with(Count otherDenominator, Count otherNumerator) {
        return new MeasureScore(measure, title, otherDenominator, otherNumerator, wanted, ownRate);
    }

    /// Members reached over members who count, unrounded, or the measure's own rate; absent when there is nobody to count.
    public Optional<Rate> rate(Citation rule) {
        if (denominator.value() == 0) {
            return Optional.empty();
        }
        return ownRate.isPresent()
                ? ownRate
                : Optional.of(Rate.ratio(numerator, denominator, title, rule));
    }

    /// Whether the score passes a bar. A measure about nobody passes none, and none passes a bar on the side where care is worse:
    /// nobody means to pay for more readmissions.
    public boolean passes(Bar bar, Citation rule) {
        return bar.side() == wanted
                && rate(rule).map(score -> bar.isPassedBy(score.value())).orElse(false);
    }

    /// The same as a finding that says why.
    ///
    /// @param threshold what the bar's rate is called
    public Finding passes(Bar bar, String threshold, String label, Citation rule) {
        Rate asked = Rate.rule(threshold, bar.rate(), rule);
        return rate(rule)
                .map(score -> bar.side().comparison().finding(label, rule, score, asked))
                .map(passed -> bar.side() == wanted ? passed : closed(passed, rule))
                .orElseGet(() ->
                        Finding.calculated(
                                label,
                                false,
                                denominator.label() + " > " + numerator.label(),
                                rule,
                                denominator,
                                numerator));
    }

    private Finding closed(Finding passed, Citation rule) {
        Finding better =
                Finding.reported(
                        "%s of %s would be better"
                                .formatted(wanted == Bar.Side.AT_MOST ? "More" : "Less", title),
                        false,
                        "which way the measure is wanted");
        return Operation.AND.finding(passed.label(), rule, passed, better);
    }
}
