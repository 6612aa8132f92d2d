package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.Population;
import care.accord.population.restriction.SubstanceUsePolicy;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which claims a contract's provider organization is not shown (42 CFR Part 2): every answer asks here.
@ApplicationScoped
public class Restrictions {
    private final Tenancy tenancy;
    private final Snapshots snapshots;
    private final Runs runs;
    private final SharingTerms sharing;

    @Inject
    Restrictions(Tenancy tenancy, Snapshots snapshots, Runs runs, SharingTerms sharing) {
        this.tenancy = tenancy;
        this.snapshots = snapshots;
        this.runs = runs;
        this.sharing = sharing;
    }

    /// What a party of the contract may read today of the claims behind a roster: the payer all of them.
    public Disclosure disclosure(RosterRow roster, String reader) {
        RunBasis basis = tenancy.inTransaction(roster.tenantId, () -> RunBasis.of(roster));
        return new Disclosure(
                reader.equals(roster.tenantId) ? Optional.empty() : withheld(roster, basis),
                () -> runs.population(basis));
    }

    /// Identifiers of the claims of a person that are withheld; empty where the snapshot has no restricted claims, so that it
    /// is not loaded.
    Optional<Function<BeneficiaryId, Set<String>>> withheld(RosterRow roster, RunBasis basis) {
        return claims(roster, basis).map(of -> of.andThen(RestrictedClaims::withheld));
    }

    /// The restricted claims of one person.
    RestrictedClaims of(BeneficiaryId person, RosterRow roster, RunBasis basis) {
        return claims(roster, basis).map(of -> of.apply(person)).orElse(RestrictedClaims.NONE);
    }

    private Optional<Function<BeneficiaryId, RestrictedClaims>> claims(
            RosterRow roster, RunBasis basis) {
        if (!snapshots.hasRestrictedClaims(basis.snapshot().location)) {
            return Optional.empty();
        }
        Population population = runs.population(basis);
        Function<BeneficiaryId, SubstanceUsePolicy.Decision> decision = sharing.of(roster);
        return Optional.of(person -> {
            Set<String> restricted = population.restrictedClaims(person);
            return restricted.isEmpty()
                    ? RestrictedClaims.NONE
                    : new RestrictedClaims(restricted, decision.apply(person));
        });
    }
}
