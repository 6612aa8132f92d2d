package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.run.RunTerms;
import care.accord.population.restriction.RestrictedAmount;
import care.accord.programrules.CellSize;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The members of a roster as a caller reads them.
@ApplicationScoped
class Members {
    private final RosterAccess access;
    private final Tenancy tenancy;
    private final Runs runs;

    @Inject
    Members(RosterAccess access, Tenancy tenancy, Runs runs) {
        this.access = access;
        this.tenancy = tenancy;
        this.runs = runs;
    }

    /// How rows of the roster are read.
    Function<MemberRow, MemberJson> reading(RosterRow roster) {
        Disclosure disclosure = access.disclosure(roster);
        if (disclosure.withholdsNothing()) {
            return MemberJson::of;
        }
        Optional<RunTerms> terms = terms(roster);
        return row ->
                isWithheld(row, disclosure)
                        ? MemberJson.of(row, shown(row, terms, disclosure))
                        : MemberJson.of(row);
    }

    /// What a roster was decided by, as long as its rules are here.
    private Optional<RunTerms> terms(RosterRow roster) {
        return roster.rulesEdition.equals(Runs.rules().edition())
                ? Optional.of(runs.terms(access.basis(roster)))
                : Optional.empty();
    }

    private static boolean isWithheld(MemberRow row, Disclosure disclosure) {
        return disclosure.withholdsFrom(new BeneficiaryId(row.beneficiaryId));
    }

    /// What is shown of a place that claims decided. Where something else did, for those who are not there any more, and
    /// where nobody can be decided again, there are no amounts.
    private static ShownCare shown(MemberRow row, Optional<RunTerms> terms, Disclosure disclosure) {
        return terms.filter(_ -> !row.isDropped() && !row.isUnderAgreement())
                .flatMap(by -> disclosure.view(new BeneficiaryId(row.beneficiaryId), by))
                .map(ShownCare::of)
                .orElse(ShownCare.NOTHING);
    }

    /// What the members' places rest on. Of claims that the caller is not shown only the sum of many people is told, and not
    /// even that where it could be taken apart; what is told of members then adds up to the allowed charges.
    RosterJson.Care care(RosterRow roster) {
        Usd allowed =
                tenancy.inTransaction(roster.tenantId, () -> MemberRow.allowed(roster.rosterId));
        Disclosure disclosure = access.disclosure(roster);
        if (disclosure.withholdsNothing()) {
            return new RosterJson.Care(DecisionJson.dollars(allowed), null);
        }
        List<MemberRow> restricted =
                tenancy
                        .inTransaction(roster.tenantId, () -> MemberRow.members(roster.rosterId))
                        .stream()
                        .filter(row -> isWithheld(row, disclosure))
                        .toList();
        Optional<RunTerms> terms = terms(roster);
        Usd hidden =
                restricted.stream()
                        .map(row ->
                                new Usd(row.allowedCents)
                                        .minus(shown(row, terms, disclosure).allowed()))
                        .reduce(Usd.ZERO, Usd::plus);
        Optional<Usd> told =
                RestrictedAmount.shown(
                        CellSize.of(Runs.rules(), new PerformanceYear(roster.dataAsOf.getYear())),
                        hidden,
                        restricted.size(),
                        roster.members);
        return new RosterJson.Care(
                DecisionJson.dollars(allowed.minus(hidden)),
                told.map(DecisionJson::dollars).orElse(null));
    }
}
