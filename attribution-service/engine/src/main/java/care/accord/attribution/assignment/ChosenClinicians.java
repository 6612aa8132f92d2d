package care.accord.attribution.assignment;

import care.accord.attribution.voluntary.Designation;
import care.accord.attribution.voluntary.VoluntaryRule;
import care.accord.attribution.voluntary.VoluntaryRule.Clinician;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Choices of a primary clinician in force on the rule's cutoff, by the beneficiary's position in the population.
final class ChosenClinicians {
    private final Clinician rule;
    private final Map<Integer, Designation> choices = new HashMap<>();
    private final BitSet chose = new BitSet();
    private final BitSet contract = new BitSet();
    private final BitSet unknown = new BitSet();

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
                        .map(choice ->
                                withPractice(choice, population.beneficiary(position), terms))
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

    /// A clinician named without a practice is one of those through which they billed for this person, one of the contract's
    /// first. Only where the contract's list leaves open who works there, and no claim tells, is it unknown.
    private static Designation withPractice(
            Designation choice, Beneficiary person, AttributionTerms terms) {
        Participants participants = terms.participants();
        if (!choice.tin().isEmpty()
                || !participants.leavesOpen(choice.npi(), terms.rules().unit())) {
            return choice;
        }
        SortedSet<String> practices = practices(person, choice.npi());
        return practices.stream()
                .filter(participants.tins()::contains)
                .findFirst()
                .or(() -> practices.stream().findFirst())
                .map(choice::through)
                .orElse(choice);
    }

    private static SortedSet<String> practices(Beneficiary person, String npi) {
        ClaimColumns claims = person.claims();
        ClaimColumns.Dictionaries words = claims.dictionaries();
        SortedSet<String> practices = new TreeSet<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            String practice = words.tin().value(claims.billingTin(line));
            if (!practice.isEmpty() && words.npi().value(claims.renderingNpi(line)).equals(npi)) {
                practices.add(practice);
            }
        }
        return practices;
    }

    private void put(int position, Designation choice, AttributionTerms terms) {
        Provider named = new Provider(choice.tin(), choice.npi());
        boolean isOurs = terms.participants().include(named, terms.rules().unit());
        if (!isOurs
                && choice.tin().isEmpty()
                && terms.participants().leavesOpen(choice.npi(), terms.rules().unit())) {
            unknown.set(position);
            return;
        }
        chose.set(position);
        choices.put(position, choice);
        contract.set(position, isOurs);
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

    /// Whether the person named a clinician of whom nobody knows where they work: claims decide.
    boolean choseUnknown(int position) {
        return unknown.get(position);
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
