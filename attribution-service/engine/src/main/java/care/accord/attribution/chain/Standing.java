package care.accord.attribution.chain;

import care.accord.attribution.assignment.Provider;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;

/// Where one provider stands with one person under one rule.
///
/// @param within the practice and clinician behind most of it; blank where not reported
/// @param months member months of record; 0 under rules that look at claims
/// @param visits as the rule counts them
/// @param lines claim lines behind the visits
/// @param latest the most recent visit, month of record or signature; the window's last day where a rule knows no date
public record Standing(
        AttributedProvider provider,
        Provider within,
        int months,
        int visits,
        int lines,
        Usd allowed,
        LocalDate latest) {

    static Standing listed(AttributedProvider provider, Provider within, LocalDate latest) {
        return new Standing(provider, within, 0, 0, 0, Usd.ZERO, latest);
    }
}
