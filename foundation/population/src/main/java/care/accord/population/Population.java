package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// A population in memory: struct-of-arrays, every beneficiary's lines contiguous, so that one pass of a [Kernel] touches
/// each line once. Holds final-action lines as known on one date; it is immutable and safe to share between threads.
public final class Population {
    private final List<Person> people;
    private final ClaimColumns claims;
    private final EnrollmentColumns enrollment;
    private final int linesOfUnknownPeople;
    private final Declarations declarations;

    Population(
            List<Person> people,
            ClaimColumns claims,
            EnrollmentColumns enrollment,
            int linesOfUnknownPeople) {
        this.people = List.copyOf(people);
        this.claims = claims;
        this.enrollment = enrollment;
        this.linesOfUnknownPeople = linesOfUnknownPeople;
        declarations = Declarations.NONE;
    }

    private Population(Population source, Declarations declarations) {
        people = source.people;
        claims = source.claims;
        enrollment = source.enrollment;
        linesOfUnknownPeople = source.linesOfUnknownPeople;
        this.declarations = declarations;
    }

    /// The same people and claims with what was declared of them.
    public Population with(Declarations declared) {
        return new Population(this, declared);
    }

    /// Whom the person chose, in order of effective date, then of arrival.
    public List<VoluntaryAlignment> voluntaryAlignments(BeneficiaryId person) {
        return declarations.alignments().getOrDefault(person, List.of());
    }

    /// What the person allows, in order of effective date, then of arrival.
    public List<SharingPreference> sharingPreferences(BeneficiaryId person) {
        return declarations.preferences().getOrDefault(person, List.of());
    }

    /// Identifiers of the person's claims that were tagged as restricted at intake.
    public Set<String> restrictedClaims(BeneficiaryId person) {
        return declarations.restrictedClaims().getOrDefault(person, Set.of());
    }

    public int beneficiaries() {
        return people.size();
    }

    public ClaimColumns claims() {
        return claims;
    }

    public EnrollmentColumns enrollment() {
        return enrollment;
    }

    public Person person(int index) {
        return people.get(index);
    }

    /// Where a person is in the population, if it has them.
    public OptionalInt find(BeneficiaryId id) {
        int low = 0;
        int high = beneficiaries() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = person(middle).id().compareTo(id);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /// Claim lines left out because nobody told us of the person, in all their versions.
    public int linesOfUnknownPeople() {
        return linesOfUnknownPeople;
    }

    /// The slice of one person, for an explanation or a drill-down.
    public Beneficiary beneficiary(int index) {
        return new Beneficiary(this, index);
    }

    /// Runs the kernel over everyone, in order of beneficiary id, on this thread.
    public <R> List<R> decide(Kernel<R> kernel) {
        List<R> results = new ArrayList<>(people.size());
        Beneficiary cursor = new Beneficiary(this, 0);
        for (int index = 0; index < people.size(); index++) {
            cursor.moveTo(index);
            results.add(kernel.decide(cursor));
        }
        return results;
    }
}
