package care.accord.attribution.roster.rest;

import care.accord.attribution.chain.ChainExplainer;
import care.accord.attribution.explanation.Explainer;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.Population;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/// Decides one person again on the inputs of a roster. Explanations are not stored.
@ApplicationScoped
class Explanations {
    private static final ProgramRules RULES = ProgramRules.bundled();

    private final Tenancy tenancy;
    private final Snapshots snapshots;

    @Inject
    Explanations(Tenancy tenancy, Snapshots snapshots) {
        this.tenancy = tenancy;
        this.snapshots = snapshots;
    }

    /// The caller has shown that it may see the roster and the row; the inputs belong to the payer.
    ExplanationJson of(RosterRow roster, MemberRow member) {
        if (!roster.rulesEdition.equals(RULES.edition())) {
            throw Problem.conflict(
                    "rules-changed",
                    "This roster was decided under rules edition %s, which this version of the platform no longer carries; ask for the contract's newest roster"
                            .formatted(roster.rulesEdition));
        }
        RunBasis basis = tenancy.inTransaction(roster.tenantId, () -> RunBasis.of(roster));
        Explanation explanation =
                explained(basis, new BeneficiaryId(member.beneficiaryId))
                        .orElseThrow(() ->
                                Problem.conflict(
                                        "left-population",
                                        "This person is not in the population that the roster was decided on"));
        return ExplanationJson.of(explanation, basis.terms().providerName);
    }

    private Optional<Explanation> explained(RunBasis basis, BeneficiaryId id) {
        Population population =
                snapshots.load(basis.snapshot().location, basis.snapshot().dataAsOf);
        return basis.chainTerms()
                .map(terms -> ChainExplainer.explain(terms, population, id))
                .orElseGet(() -> Explainer.explain(basis.attributionTerms(RULES), population, id));
    }
}
