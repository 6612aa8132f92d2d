package care.accord.programrules.chain;

import care.accord.vocabulary.Citation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One rule of a chain. Each cites the text its values are taken from; code lists cite their own.
public sealed interface ChainRule {
    Citation citation();

    /// The primary care provider whom the person chose, by member month.
    record PcpOfRecord(Selection selection, Citation citation) implements ChainRule {}

    /// The provider whom the person attested to and did not revoke by the end of the window.
    record Attested(Citation citation) implements ChainRule {}

    /// The primary care provider whom the plan assigned, by member month.
    record PlanAssigned(Selection selection, Citation citation) implements ChainRule {}

    /// The provider of the most recent wellness or preventive visit.
    record PreventiveVisit(Visits visits, Citation citation) implements ChainRule {}

    /// The provider of most visits.
    record PluralityOfVisits(Visits visits, Citation citation) implements ChainRule {}

    /// The provider with the largest allowed dollars.
    record PluralityOfDollars(Visits visits, Citation citation) implements ChainRule {}

    /// The provider of the most recent visit.
    record MostRecentVisit(Visits visits, Citation citation) implements ChainRule {}

    /// Specialists: the first list among whose clinicians anybody was seen decides.
    ///
    /// @param by visits or dollars
    record SpecialistChain(List<CodeSet> specialties, OrderBy by, Visits visits, Citation citation)
            implements ChainRule {
        public SpecialistChain {
            specialties = List.copyOf(specialties);
        }
    }

    /// Everybody who shares the care, with weights that add up to one.
    ///
    /// @param minimumShare a fraction; who has less takes no part, and the others' weights are counted without them
    record SharedCare(SharedBy by, BigDecimal minimumShare, Visits visits, Citation citation)
            implements ChainRule {}

    /// The provider who serves where the person lives.
    record Geography(Area area, Citation citation) implements ChainRule {}

    /// A provider drawn by a hash of the person's identifier, each as likely as its listed capacity.
    ///
    /// @param seed agreed text that makes one draw differ from another
    /// @param area where the person must live among the provider's places; anywhere where there is none
    record AutoAssignment(String seed, Optional<Area> area, Citation citation)
            implements ChainRule {}

    /// The word by which documents and answers name the kind of rule.
    default String key() {
        return switch (this) {
            case PcpOfRecord _ -> "pcp-of-record";
            case Attested _ -> "attested";
            case PlanAssigned _ -> "plan-assigned";
            case PreventiveVisit _ -> "preventive-visit";
            case PluralityOfVisits _ -> "plurality-of-visits";
            case PluralityOfDollars _ -> "plurality-of-dollars";
            case MostRecentVisit _ -> "most-recent-visit";
            case SpecialistChain _ -> "specialist-chain";
            case SharedCare _ -> "shared-care";
            case Geography _ -> "geography";
            case AutoAssignment _ -> "auto-assignment";
        };
    }

    /// How visits are counted, for the rules that look at claims.
    default Optional<Visits> counted() {
        return switch (this) {
            case PreventiveVisit rule -> Optional.of(rule.visits());
            case PluralityOfVisits rule -> Optional.of(rule.visits());
            case PluralityOfDollars rule -> Optional.of(rule.visits());
            case MostRecentVisit rule -> Optional.of(rule.visits());
            case SpecialistChain rule -> Optional.of(rule.visits());
            case SharedCare rule -> Optional.of(rule.visits());
            case PcpOfRecord _, Attested _, PlanAssigned _, Geography _, AutoAssignment _ ->
                    Optional.empty();
        };
    }

    /// The code lists of the rule.
    default List<CodeSet> lists() {
        Stream<CodeSet> own =
                this instanceof SpecialistChain chain ? chain.specialties().stream() : Stream.of();
        return Stream.concat(counted().stream().flatMap(Visits::lists), own).toList();
    }

    /// Everything the rule rests on, its own text first.
    default List<Citation> citations() {
        return Stream.concat(Stream.of(citation()), lists().stream().map(CodeSet::citation))
                .distinct()
                .toList();
    }
}
