package care.accord.attribution.assignment;

import care.accord.vocabulary.DateSpan;

/// What one run decides by: the program's rules, the window of service dates, and whose charges are pooled.
public record AttributionTerms(
        AttributionRules rules, DateSpan window, Participants participants) {}
