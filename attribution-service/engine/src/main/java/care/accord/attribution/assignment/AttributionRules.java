package care.accord.attribution.assignment;

import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.Facilities;
import care.accord.attribution.primarycare.Facilities.ClinicServices;
import care.accord.attribution.primarycare.PrimaryCareList;
import care.accord.attribution.voluntary.VoluntaryRule;
import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything a program says about attribution in one performance year, as values: the same kernel runs them all.
///
/// @param program the name under which contracts refer to it
/// @param eligibility criteria in the order in which they are tested
/// @param steps in the order in which they are tried
/// @param physicians specialty codes one of which an organization must have served the beneficiary with, the pre-step of
///     42 CFR 425.402(b)(1); empty where the rule has no pre-step
/// @param expanded tried for those who fail the pre-step, where the rule has such a step
/// @param removal criteria of the performance year by which a beneficiary is taken off a list drawn up before it
/// @param residenceAreas how the areas are written in which a beneficiary must live; empty where that is not asked
/// @param unit who takes part: whole practices or single clinicians
/// @param sources the rules that values were taken from
/// @param removalCitation where removal is written; where eligibility is if nobody is removed
public record AttributionRules(
        String program,
        PrimaryCareList primaryCare,
        List<Criterion> eligibility,
        List<Step> steps,
        Set<String> physicians,
        Optional<ExpandedStep> expanded,
        List<Criterion> removal,
        Set<String> residenceAreas,
        Participants.Unit unit,
        Comparison comparison,
        VoluntaryRule voluntary,
        List<RuleSource> sources,
        Citation eligibilityCitation,
        Citation removalCitation,
        Citation tieBreakCitation) {
    public AttributionRules {
        eligibility = List.copyOf(eligibility);
        steps = List.copyOf(steps);
        physicians = Set.copyOf(physicians);
        removal = List.copyOf(removal);
        residenceAreas = Set.copyOf(residenceAreas);
        sources = List.copyOf(sources);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no assignment step: an attribution rule needs at least one"
                            .formatted(program));
        }
    }

    /// Whether it matters whom clinics attested as their physicians: where not all of a clinic's services count, and an
    /// organization must have served the beneficiary with a physician.
    public boolean asksForAttestations() {
        Facilities facilities = primaryCare.facilities();
        return !physicians.isEmpty()
                && !facilities.clinics().isEmpty()
                && facilities.clinicServices() == ClinicServices.LISTED;
    }

    /// Rules that know claims only: nobody is removed later, nobody chose, charges are compared as they are.
    public AttributionRules(
            String program,
            PrimaryCareList primaryCare,
            List<Criterion> eligibility,
            List<Step> steps,
            Set<String> physicians,
            Optional<ExpandedStep> expanded,
            Citation eligibilityCitation,
            Citation tieBreakCitation) {
        this(
                program,
                primaryCare,
                eligibility,
                steps,
                physicians,
                expanded,
                List.of(),
                Set.of(),
                Participants.Unit.PRACTICE,
                Comparison.plain(),
                VoluntaryRule.none(eligibilityCitation),
                List.of(),
                eligibilityCitation,
                eligibilityCitation,
                tieBreakCitation);
    }
}
