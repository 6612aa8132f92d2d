package care.accord.attribution.assignment;

import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.PrimaryCareList;
import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything a program says about attribution in one performance year, as values: the same kernel runs them all.
///
/// @param program the name under which contracts refer to it
/// @param eligibility criteria in the order in which they are tested
/// @param steps in the order in which they are tried
/// @param physicians specialty codes one of which the contract's providers must have served the beneficiary with, the
///     pre-step of 42 CFR 425.402(b)(1); empty where the rule has no pre-step
/// @param expanded tried for those who fail the pre-step, where the rule has such a step
public record AttributionRules(
        String program,
        PrimaryCareList primaryCare,
        List<Criterion> eligibility,
        List<Step> steps,
        Set<String> physicians,
        Optional<ExpandedStep> expanded,
        Citation eligibilityCitation,
        Citation tieBreakCitation) {
    public AttributionRules {
        eligibility = List.copyOf(eligibility);
        steps = List.copyOf(steps);
        physicians = Set.copyOf(physicians);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no assignment step: an attribution rule needs at least one"
                            .formatted(program));
        }
    }
}
