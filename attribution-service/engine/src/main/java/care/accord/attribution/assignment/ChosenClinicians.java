package care.accord.attribution.assignment;

import care.accord.attribution.voluntary.Designation;
import care.accord.attribution.voluntary.VoluntaryRule;
import care.accord.attribution.voluntary.VoluntaryRule.Clinician;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Choices of a primary clinician in force on the rule's cutoff, by the beneficiary's position in the population.
final class ChosenClinicians {
    private final Clinician rule;
    private final Map<Integer, Designation> choices = new HashMap<>();
    private final BitSet chose = new BitSet();
    private final BitSet contract = new BitSet();

    ChosenClinicians(AttributionTerms terms, Population population) {
        VoluntaryRule voluntary = terms.rules().voluntary();
        rule = voluntary.clinician();
        if (!voluntary.isInForce()) {
            return;
        }
        BitSet aside =
                switch (voluntary.models()) {
                    case IGNORED -> new BitSet();
                    case SET_CHOICE_ASIDE ->
                            positions(
                                    population,
                                    terms.circumstances().diseaseModels().orElse(Set.of()));
                };
        Map<BeneficiaryId, List<Designation>> byPerson =
                terms
                        .circumstances()
                        .designations()
                        .orElseGet(() -> Designation.of(population))
                        .stream()
                        .collect(Collectors.groupingBy(Designation::beneficiary));
        byPerson.forEach((id, made) -> {
            int position = position(population, id);
            if (position >= 0 && !aside.get(position)) {
                Designation.inForce(made, voluntary.cutoff())
                        .filter(choice -> isAllowed(choice, terms))
                        .ifPresent(choice -> put(position, choice, terms));
            }
        });
    }

    private static boolean isAllowed(Designation choice, AttributionTerms terms) {
        return switch (terms.rules().voluntary().clinician()) {
            case NONE -> false;
            case ANY_PROFESSIONAL -> true;
            case LISTED_SPECIALTIES -> {
                String specialty = terms.circumstances().specialties().get(choice.npi());
                yield specialty == null
                        || terms.rules().steps().stream().anyMatch(step -> step.takes(specialty));
            }
        };
    }

    private void put(int position, Designation choice, AttributionTerms terms) {
        chose.set(position);
        choices.put(position, choice);
        Provider clinician = new Provider(choice.tin(), choice.npi());
        if (terms.participants().include(clinician, terms.rules().unit())) {
            contract.set(position);
        }
    }

    static BitSet positions(Population population, Collection<BeneficiaryId> people) {
        BitSet positions = new BitSet();
        for (BeneficiaryId id : people) {
            int position = position(population, id);
            if (position >= 0) {
                positions.set(position);
            }
        }
        return positions;
    }

    /// The position of a person in the population, which is in order of id, or a negative number.
    private static int position(Population population, BeneficiaryId id) {
        int low = 0;
        int high = population.beneficiaries() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = population.person(middle).id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    boolean chose(int position) {
        return chose.get(position);
    }

    boolean choseContract(int position) {
        return contract.get(position);
    }

    /// Whether a choice needs primary care from the organization chosen.
    boolean needService() {
        return rule == Clinician.LISTED_SPECIALTIES;
    }

    Designation choice(int position) {
        Designation choice = choices.get(position);
        if (choice == null) {
            throw new IllegalArgumentException("Nobody at this position chose a clinician");
        }
        return choice;
    }
}
