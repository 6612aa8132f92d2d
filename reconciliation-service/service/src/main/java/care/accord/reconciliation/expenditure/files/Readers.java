package care.accord.reconciliation.expenditure.files;

import care.accord.population.Population;
import care.accord.population.restriction.PersonsWord;
import care.accord.population.restriction.SubstanceUsePolicies;
import care.accord.population.restriction.SubstanceUsePolicy;
import care.accord.population.restriction.SubstanceUsePolicy.Decision;
import care.accord.population.store.PopulationStore;
import care.accord.reconciliation.expenditure.WithheldLines;
import care.accord.reconciliation.expenditure.files.CareOfMembers.Care;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which claims a reader is not shown (42 CFR Part 2): the payer all of its own, the provider organization what the contract says, or less
/// where the operator says so.
@ApplicationScoped
class Readers {
    private static final String RESTRICTED_CLAIMS = "restricted_claim";

    private final SubstanceUsePolicies operators;

    /// @param operators `contract/tenant=policy` separated by commas; counts where it is stricter than the contract
    @Inject
    Readers(@ConfigProperty(name = "accord.substance-use.policies") Optional<String> operators) {
        this.operators = SubstanceUsePolicies.of(operators.orElse(""));
    }

    /// Whether anything can be withheld from the reader; then claims are to be loaded with [WithheldLines#COLUMN].
    static boolean areRestricted(PopulationStore store, Care care) {
        return !care.reader().equals(care.roster().parties().payer())
                && store.manifest(care.roster().snapshotLocation()).rows(RESTRICTED_CLAIMS) > 0;
    }

    /// The lines that are withheld today, by the latest that each member said.
    WithheldLines withheld(Population population, Set<BeneficiaryId> members, Care care) {
        SubstanceUsePolicy policy =
                operators.resolve(
                        care.roster().contractId(),
                        care.reader(),
                        SubstanceUsePolicy.ofContract(care.contract().dataSharing().code()));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return WithheldLines.of(
                population,
                members,
                person ->
                        switch (policy.decide(
                                PersonsWord.of(population, person), care.reader(), today)) {
                            case Decision.Shown _ -> false;
                            case Decision.Withheld _ -> true;
                        });
    }
}
