package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Participants;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;

/// Decides one person again on the inputs of a roster, in memory. Explanations are not stored.
@ApplicationScoped
class Explanations {
    private static final String LEFT =
            "This person is no longer on the roster: the payer sees the claims that decided it.";

    private final RosterAccess access;
    private final Runs runs;
    private final Restrictions restrictions;

    @Inject
    Explanations(RosterAccess access, Runs runs, Restrictions restrictions) {
        this.access = access;
        this.runs = runs;
        this.restrictions = restrictions;
    }

    /// Somebody of the roster or dropped since the one before. A provider is not shown what others furnished to people who
    /// left it.
    ExplanationJson ofMember(RosterRow roster, MemberRow member) {
        ExplanationJson explanation = explain(roster, new BeneficiaryId(member.beneficiaryId));
        if (member.isUnderAgreement()) {
            return explanation.underAgreement();
        }
        return access.seesEverybody() || explanation.decision().equals("contract")
                ? explanation
                : explanation.withoutClaims(LEFT);
    }

    /// Anybody. A provider gets an answer about its members, gets the decision without the claims about people it has
    /// served, and cannot tell whether anybody else is in the population.
    ExplanationJson ofAnybody(RosterRow roster, BeneficiaryId id) {
        ExplanationJson explanation = explain(roster, id);
        if (access.seesEverybody() || explanation.decision().equals("contract")) {
            return explanation;
        }
        return isServed(roster, id)
                ? explanation.withoutClaims(
                        "This person is not on the roster: the payer sees the claims that decided it.")
                : ExplanationJson.unknown(InputsJson.of(roster));
    }

    private ExplanationJson explain(RosterRow roster, BeneficiaryId id) {
        RunBasis basis = access.basis(roster);
        InputsJson inputs = InputsJson.of(roster);
        return access.disclosure(roster)
                .view(id, runs.terms(basis))
                .map(view ->
                        ExplanationJson.of(
                                view,
                                restrictions.of(id, roster, basis),
                                basis.terms().providerName,
                                inputs))
                .orElseGet(() -> ExplanationJson.unknown(inputs));
    }

    private boolean isServed(RosterRow roster, BeneficiaryId id) {
        RunBasis basis = access.basis(roster);
        Population population = runs.population(basis);
        OptionalInt index = population.find(id);
        return index.isPresent() && isServed(population, index.getAsInt(), basis.pooled());
    }

    private static boolean isServed(Population population, int index, Participants ours) {
        Beneficiary beneficiary = population.beneficiary(index);
        ClaimColumns claims = population.claims();
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            String tin = claims.dictionaries().tin().value(claims.billingTin(line));
            String ccn = claims.dictionaries().facility().value(claims.facility(line));
            if (ours.tins().contains(tin) || ours.ccns().contains(ccn)) {
                return true;
            }
        }
        return false;
    }
}
