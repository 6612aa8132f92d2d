package care.accord.reconciliation.scoring;

import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.Optional;

/// What a measure came to: whom it is about and how many of them it holds for; or the events there were, among what could
/// bring them.
///
/// @param measure its id, such as `annual-wellness-visit`
/// @param title as shown to people
/// @param eventRate of a measure of events to avoid, which fewer make better; empty for a share of members
public record MeasureScore(
        String measure,
        String title,
        Count denominator,
        Count numerator,
        Optional<Rate> eventRate) {

    /// A share of members.
    public static MeasureScore reported(
            String measure, String title, long denominator, long numerator, String source) {
        return new MeasureScore(
                measure,
                title,
                Count.reported(title + ", members who count", denominator, source),
                Count.reported(title + ", members reached", numerator, source),
                Optional.empty());
    }

    /// Events that good care avoids.
    ///
    /// @param rate the measure's own: per thousand members a year, say, or observed over expected
    public static MeasureScore ofEvents(
            String measure, String title, long exposure, long events, Rate rate) {
        String source = rate.origin() instanceof Figure.Origin.Reported(String by) ? by : title;
        return new MeasureScore(
                measure,
                title,
                Count.reported(title + ", what could bring events", exposure, source),
                Count.reported(title + ", events", events, source),
                Optional.of(rate));
    }

    /// The same measure of other counts. A rate of events is a report of its own and stays.
    public MeasureScore with(Count otherDenominator, Count otherNumerator) {
        return new MeasureScore(measure, title, otherDenominator, otherNumerator, eventRate);
    }

    /// Members reached over members who count, unrounded, or the rate of events; absent when there is nobody to count.
    public Optional<Rate> rate(Citation rule) {
        if (denominator.value() == 0) {
            return Optional.empty();
        }
        return eventRate.isPresent()
                ? eventRate
                : Optional.of(Rate.ratio(numerator, denominator, title, rule));
    }

    /// Whether the score passes a bar. A measure about nobody passes none, and one of events none that asks for at least a rate:
    /// nobody means to pay for more of them.
    public boolean passes(Bar bar, Citation rule) {
        return isAskedAs(bar)
                && rate(rule).map(score -> bar.isPassedBy(score.value())).orElse(false);
    }

    /// The same as a finding that says why.
    ///
    /// @param threshold what the bar's rate is called
    public Finding passes(Bar bar, String threshold, String label, Citation rule) {
        Rate wanted = Rate.rule(threshold, bar.rate(), rule);
        return rate(rule)
                .map(score -> bar.side().comparison().finding(label, rule, score, wanted))
                .map(passed -> isAskedAs(bar) ? passed : closed(passed, rule))
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
                        "More of %s would be better".formatted(title),
                        false,
                        "it counts events that good care avoids");
        return Operation.AND.finding(passed.label(), rule, passed, better);
    }

    private boolean isAskedAs(Bar bar) {
        return eventRate.isEmpty() || bar.side() == Bar.Side.AT_MOST;
    }
}
