package care.accord.attribution.assignment;

import care.accord.vocabulary.DateSpan;
import java.util.Optional;

/// What one run decides by: the program's rules, the window of service dates, whose charges are pooled, and what else is
/// known.
///
/// @param removal the part of the performance year that has passed, where a list drawn up before it loses those who fail
///     the rules' removal criteria in it
public record AttributionTerms(
        AttributionRules rules,
        DateSpan window,
        Participants participants,
        Optional<DateSpan> removal,
        Circumstances circumstances) {

    /// Terms of a run that knows claims and enrollment only.
    public AttributionTerms(AttributionRules rules, DateSpan window, Participants participants) {
        this(rules, window, participants, Optional.empty(), Circumstances.unknown());
    }

    /// Whether clinicians take part one by one, and nobody listed any: nobody could be assigned.
    public boolean lackClinicians() {
        return rules.unit() == Participants.Unit.CLINICIAN && participants.clinicians().isEmpty();
    }

    public AttributionTerms with(Circumstances known) {
        return new AttributionTerms(rules, window, participants, removal, known);
    }

    /// The same terms under other rules.
    public AttributionTerms with(AttributionRules others) {
        return new AttributionTerms(others, window, participants, removal, circumstances);
    }

    /// The same terms over another window.
    public AttributionTerms with(DateSpan other) {
        return new AttributionTerms(rules, other, participants, removal, circumstances);
    }

    /// These terms over the window of others, cut by the part of the year that has passed for them.
    public AttributionTerms overPeriodsOf(AttributionTerms others) {
        return new AttributionTerms(
                rules, others.window, participants, others.removal, circumstances);
    }

    public AttributionTerms with(Participants pooled) {
        return new AttributionTerms(rules, window, pooled, removal, circumstances);
    }

    /// The same list after part of the performance year has passed.
    public AttributionTerms removing(DateSpan passed) {
        return new AttributionTerms(
                rules, window, participants, Optional.of(passed), circumstances);
    }
}
