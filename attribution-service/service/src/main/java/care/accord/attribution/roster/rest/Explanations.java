package care.accord.attribution.roster.rest;

import care.accord.attribution.chain.ChainExplainer;
import care.accord.attribution.explanation.Explainer;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.explanation.ProviderView;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.Population;
import care.accord.population.restriction.SubstanceUsePolicies;
import care.accord.population.restriction.SubstanceUsePolicy;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Decides one person again on the inputs of a roster. Explanations are not stored.
@ApplicationScoped
class Explanations {
    private static final ProgramRules RULES = ProgramRules.bundled();

    private final Tenancy tenancy;
    private final Snapshots snapshots;

    private final SubstanceUsePolicies policies;

    /// @param policies who sees restricted claims, `contract/tenant=policy` separated by commas
    @Inject
    Explanations(
            Tenancy tenancy,
            Snapshots snapshots,
            @ConfigProperty(name = "accord.substance-use.policies") Optional<String> policies) {
        this.tenancy = tenancy;
        this.snapshots = snapshots;
        this.policies = SubstanceUsePolicies.of(policies.orElse(""));
    }

    /// The caller has shown that it may see the roster and the row; the inputs belong to the payer.
    ///
    /// @param caller a provider sees restricted claims only where the policy and the person allow it
    ExplanationJson of(RosterRow roster, MemberRow member, Caller caller) {
        if (!roster.rulesEdition.equals(RULES.edition())) {
            throw Problem.conflict(
                    "rules-changed",
                    "This roster was decided under rules edition %s, which this version of the platform no longer carries; ask for the contract's newest roster"
                            .formatted(roster.rulesEdition));
        }
        RunBasis basis = tenancy.inTransaction(roster.tenantId, () -> RunBasis.of(roster));
        Population population =
                snapshots.load(basis.snapshot().location, basis.snapshot().dataAsOf);
        Explanation explanation =
                explained(basis, population, new BeneficiaryId(member.beneficiaryId))
                        .orElseThrow(() ->
                                Problem.conflict(
                                        "left-population",
                                        "This person is not in the population that the roster was decided on"));
        Explanation seen =
                caller.isProvider()
                        ? ProviderView.without(explanation, withheld(roster, member, population))
                        : explanation;
        return ExplanationJson.of(seen, basis.terms().providerName);
    }

    private Set<String> withheld(RosterRow roster, MemberRow member, Population population) {
        BeneficiaryId person = new BeneficiaryId(member.beneficiaryId);
        SubstanceUsePolicy policy = policies.of(roster.contractId, roster.counterpartyId);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return switch (policy.decide(population.sharingPreferences(person), today)) {
            case SubstanceUsePolicy.Decision.Shown _ -> Set.of();
            case SubstanceUsePolicy.Decision.Withheld _ -> population.restrictedClaims(person);
        };
    }

    private static Optional<Explanation> explained(
            RunBasis basis, Population population, BeneficiaryId id) {
        return basis.chainTerms()
                .map(terms -> ChainExplainer.explain(terms, population, id))
                .orElseGet(() -> Explainer.explain(basis.attributionTerms(RULES), population, id));
    }
}
