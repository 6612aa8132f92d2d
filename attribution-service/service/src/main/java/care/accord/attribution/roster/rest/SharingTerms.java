package care.accord.attribution.roster.rest;

import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.population.Population;
import care.accord.population.restriction.PersonsWord;
import care.accord.population.restriction.SubstanceUsePolicies;
import care.accord.population.restriction.SubstanceUsePolicy;
import care.accord.population.restriction.SubstanceUsePolicy.Decision;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the provider organization of a contract is shown of restricted claims: what the contract says now, whichever version
/// a roster was decided under, or less where the operator says so.
@ApplicationScoped
class SharingTerms {
    private final Tenancy tenancy;
    private final Snapshots snapshots;
    private final SubstanceUsePolicies operators;

    /// @param operators `contract/tenant=policy` separated by commas; counts where it is stricter than the contract
    @Inject
    SharingTerms(
            Tenancy tenancy,
            Snapshots snapshots,
            @ConfigProperty(name = "accord.substance-use.policies") Optional<String> operators) {
        this.tenancy = tenancy;
        this.snapshots = snapshots;
        this.operators = SubstanceUsePolicies.of(operators.orElse(""));
    }

    /// Decides about people, today, by the latest that they said.
    Function<BeneficiaryId, Decision> of(RosterRow roster) {
        SubstanceUsePolicy policy = policy(roster);
        Population population = newest(roster.tenantId);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return person ->
                policy.decide(PersonsWord.of(population, person), roster.counterpartyId, today);
    }

    private Population newest(String payer) {
        SnapshotRow newest = tenancy.inTransaction(payer, () -> SnapshotRow.latest().orElseThrow());
        return snapshots.load(newest.location, newest.dataAsOf);
    }

    private SubstanceUsePolicy policy(RosterRow roster) {
        String agreed =
                tenancy.inTransaction(
                        roster.tenantId,
                        () ->
                                TermsRow.latest(roster.contractId)
                                        .map(terms -> terms.substanceUse)
                                        .orElse(""));
        return operators.resolve(
                roster.contractId, roster.counterpartyId, SubstanceUsePolicy.ofContract(agreed));
    }
}
