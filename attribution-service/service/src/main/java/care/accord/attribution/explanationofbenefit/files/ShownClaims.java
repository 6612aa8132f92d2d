package care.accord.attribution.explanationofbenefit.files;

import care.accord.attribution.explanationofbenefit.Claim;
import care.accord.attribution.explanationofbenefit.ClaimName;
import care.accord.attribution.explanationofbenefit.PersonsClaims;
import care.accord.attribution.roster.rest.Disclosure;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Set;

/// Claims of a list's people as a recipient is shown them: within the period, and without those that are withheld
/// (42 CFR Part 2). Callers show first that the person stands on the list. Not safe to share between threads.
public final class ShownClaims {
    private final Population population;
    private final DateSpan period;
    private final Disclosure disclosure;
    private final ClaimName names;

    ShownClaims(Population population, DateSpan period, Disclosure disclosure, ClaimName names) {
        this.population = population;
        this.period = period;
        this.disclosure = disclosure;
        this.names = names;
    }

    /// A claim and the name under which it is exchanged.
    public record Named(String name, Claim claim) {}

    /// In order of service, then of claim id; none for people nobody knows.
    ///
    /// @param number under which the parties know the person
    public List<Named> of(long number, BeneficiaryId person) {
        Set<String> withheld = disclosure.withheld(person);
        return population.find(person).stream()
                .mapToObj(population::beneficiary)
                .flatMap(beneficiary -> PersonsClaims.of(beneficiary, period).stream())
                .filter(claim -> !withheld.contains(claim.id()))
                .map(claim -> new Named(names.of(number, claim.id()), claim))
                .toList();
    }

    /// Whether the list is about these days of service.
    public boolean covers(DateSpan service) {
        return period.overlaps(service);
    }
}
