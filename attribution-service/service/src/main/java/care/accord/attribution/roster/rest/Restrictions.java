package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.Population;
import care.accord.population.restriction.SubstanceUsePolicy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which claims a contract's provider organization is not shown (42 CFR Part 2): every answer asks here.
@ApplicationScoped
public class Restrictions {
    private final Snapshots snapshots;
    private final Runs runs;
    private final SharingTerms sharing;

    @Inject
    Restrictions(Snapshots snapshots, Runs runs, SharingTerms sharing) {
        this.snapshots = snapshots;
        this.runs = runs;
        this.sharing = sharing;
    }

    /// Identifiers of the claims of a person that are withheld; empty where the snapshot has no restricted claims, so that it
    /// is not loaded.
    Optional<Function<BeneficiaryId, Set<String>>> withheld(RosterRow roster, RunBasis basis) {
        if (!snapshots.hasRestrictedClaims(basis.snapshot().location)) {
            return Optional.empty();
        }
        Population population = runs.population(basis);
        Function<BeneficiaryId, SubstanceUsePolicy.Decision> decision = sharing.of(roster);
        return Optional.of(person -> withheld(population, person, decision));
    }

    private static Set<String> withheld(
            Population population,
            BeneficiaryId person,
            Function<BeneficiaryId, SubstanceUsePolicy.Decision> decision) {
        Set<String> restricted = population.restrictedClaims(person);
        if (restricted.isEmpty()) {
            return restricted;
        }
        return switch (decision.apply(person)) {
            case SubstanceUsePolicy.Decision.Shown _ -> Set.of();
            case SubstanceUsePolicy.Decision.Withheld _ -> restricted;
        };
    }
}
