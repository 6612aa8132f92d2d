package care.accord.attribution.assignment;

import care.accord.vocabulary.DateSpan;

/// What one run decides by: the program's rules, the window of service dates, and whose charges are pooled.
public record AttributionTerms(AttributionRules rules, DateSpan window, Participants participants) {

    /// The same terms under other rules.
    public AttributionTerms with(AttributionRules others) {
        return new AttributionTerms(others, window, participants);
    }

    /// The same terms over another window.
    public AttributionTerms with(DateSpan other) {
        return new AttributionTerms(rules, other, participants);
    }

    /// The same terms with others taking part.
    public AttributionTerms with(Participants others) {
        return new AttributionTerms(rules, window, others);
    }
}
