package care.accord.attribution.chain;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Participants;
import care.accord.programrules.chain.DecidesFor;
import care.accord.programrules.chain.Exclusion;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one run decides by.
///
/// @param window of service dates; rules that count months count back from its end
public record ChainTerms(
        RuleChain chain, DateSpan window, Participants participants, ChainInputs inputs) {

    /// The same chain over another window.
    public ChainTerms with(DateSpan other) {
        return new ChainTerms(chain, other, participants, inputs);
    }

    /// The same chain with others who take part.
    public ChainTerms with(Participants others) {
        return new ChainTerms(chain, window, others, inputs);
    }

    /// Those whom the chain decides by the circumstances of these people.
    public Set<BeneficiaryId> dependentsOf(Set<BeneficiaryId> people) {
        return switch (chain.decidesFor()) {
            case MEMBER -> Set.of();
            case FAMILY ->
                    inputs.families().entrySet().stream()
                            .filter(family -> people.contains(family.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
        };
    }

    /// Lists that the chain's exclusions, roll-ups and families need and that were not given: they decide nobody.
    public Set<Approximation> notGiven() {
        Set<Approximation> missing = EnumSet.noneOf(Approximation.class);
        boolean asksForPrograms =
                chain.exclusions().stream().anyMatch(Exclusion.OtherProgram.class::isInstance);
        if (asksForPrograms && inputs.otherPrograms().isEmpty()) {
            missing.add(Approximation.OTHER_PROGRAMS_UNKNOWN);
        }
        if (chain.rollsUpToSupervisors() && inputs.supervisors().isEmpty()) {
            missing.add(Approximation.SUPERVISORS_UNKNOWN);
        }
        if (chain.decidesFor() == DecidesFor.FAMILY && inputs.families().isEmpty()) {
            missing.add(Approximation.SUBSCRIBERS_UNKNOWN);
        }
        return missing;
    }

    /// The window of a rule.
    DateSpan lastMonths(int months) {
        return new DateSpan(window.end().plusDays(1).minusMonths(months), window.end());
    }

    /// The day until which claims are received that a chain looks at, at the latest the day of what is known.
    public static LocalDate claimsBy(RuleChain chain, DateSpan window, LocalDate dataAsOf) {
        LocalDate runoutEnd = window.end().plusMonths(chain.runoutMonths());
        return runoutEnd.isBefore(dataAsOf) ? runoutEnd : dataAsOf;
    }
}
