package care.accord.attribution.chain;

import care.accord.programrules.chain.Area;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a chain needs beside the population. An input that is empty makes the rules that read it pass; of an `Optional` that is
/// empty the answers say that it was not given.
///
/// @param selections by person, in the order listed
/// @param families subscriber by dependent
/// @param otherPrograms who belongs to another program, for the exclusion
/// @param practices TIN by NPI, for lists that name the clinician only
/// @param supervisors for visits that count for the supervising physician
public record ChainInputs(
        Map<BeneficiaryId, List<PcpSelection>> selections,
        List<ServiceArea> areas,
        List<Capacity> capacities,
        Optional<List<OtherProgramSpan>> otherPrograms,
        Map<BeneficiaryId, BeneficiaryId> families,
        Map<String, String> practices,
        Optional<List<Supervision>> supervisors) {
    public static final ChainInputs NONE =
            new ChainInputs(
                    Map.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.empty());

    public ChainInputs {
        selections = Map.copyOf(selections);
        areas = List.copyOf(areas);
        capacities = List.copyOf(capacities);
        otherPrograms = otherPrograms.map(List::copyOf);
        families = Map.copyOf(families);
        practices = Map.copyOf(practices);
        supervisors = supervisors.map(List::copyOf);
    }

    /// Who made somebody the provider of record.
    public enum ChosenBy {
        MEMBER,
        PLAN
    }

    /// A span during which a provider was of record for a person.
    public record PcpSelection(
            BeneficiaryId beneficiary, ListedProvider provider, ChosenBy chosenBy, DateSpan span) {

        /// The same selection under the identifier that its person has now.
        public PcpSelection under(UnaryOperator<BeneficiaryId> current) {
            BeneficiaryId now = current.apply(beneficiary);
            return now.equals(beneficiary) ? this : new PcpSelection(now, provider, chosenBy, span);
        }
    }

    /// A place that a provider serves.
    ///
    /// @param kind ZIP or COUNTY
    public record ServiceArea(Area kind, String code, ListedProvider provider) {}

    /// A provider who takes people by assignment.
    ///
    /// @param places how many, against which everybody's are weighed in a draw
    public record Capacity(ListedProvider provider, int places) {
        public Capacity {
            if (places < 1) {
                throw new IllegalArgumentException(
                        "A capacity of %d is not one: list 1 place or more".formatted(places));
            }
        }
    }

    /// Days on which a person belongs to another program.
    public record OtherProgramSpan(BeneficiaryId beneficiary, String program, DateSpan span) {}

    /// Days on which a physician supervised a practitioner, both by NPI.
    public record Supervision(String practitioner, String supervisor, DateSpan span) {}

    public ChainInputs withSelections(List<PcpSelection> listed) {
        return new ChainInputs(
                listed.stream().collect(Collectors.groupingBy(PcpSelection::beneficiary)),
                areas,
                capacities,
                otherPrograms,
                families,
                practices,
                supervisors);
    }

    public ChainInputs withAreas(List<ServiceArea> listed) {
        return new ChainInputs(
                selections, listed, capacities, otherPrograms, families, practices, supervisors);
    }

    public ChainInputs withCapacities(List<Capacity> listed) {
        return new ChainInputs(
                selections, areas, listed, otherPrograms, families, practices, supervisors);
    }

    public ChainInputs withOtherPrograms(List<OtherProgramSpan> listed) {
        return new ChainInputs(
                selections,
                areas,
                capacities,
                Optional.of(listed),
                families,
                practices,
                supervisors);
    }

    public ChainInputs withFamilies(Map<BeneficiaryId, BeneficiaryId> subscribers) {
        return new ChainInputs(
                selections, areas, capacities, otherPrograms, subscribers, practices, supervisors);
    }

    public ChainInputs withPractices(Map<String, String> tins) {
        return new ChainInputs(
                selections, areas, capacities, otherPrograms, families, tins, supervisors);
    }

    public ChainInputs withSupervisors(List<Supervision> listed) {
        return new ChainInputs(
                selections,
                areas,
                capacities,
                otherPrograms,
                families,
                practices,
                Optional.of(listed));
    }
}
