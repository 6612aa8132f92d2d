package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.run.RunTerms;
import care.accord.population.restriction.RestrictedAmount;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
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

    @Inject
    Members(RosterAccess access, Tenancy tenancy) {
        this.access = access;
        this.tenancy = tenancy;
    }

    /// How rows of the roster are read.
    Function<MemberRow, MemberJson> reading(RosterRow roster) {
        if (access.seesEverybody()) {
            return MemberJson::of;
        }
        Disclosure disclosure = access.disclosure(roster);
        return row ->
                disclosure.withholdsFrom(new BeneficiaryId(row.beneficiaryId))
                        ? MemberJson.of(row, shown(roster, row, disclosure))
                        : MemberJson.of(row);
    }

    /// What is shown of a place that claims decided. Where something else did, and for those who are not there any more,
    /// there are no amounts.
    private ShownCare shown(RosterRow roster, MemberRow row, Disclosure disclosure) {
        if (row.isDropped() || row.isUnderAgreement()) {
            return ShownCare.NOTHING;
        }
        RunTerms terms = access.basis(roster).runTerms(Runs.rules());
        return disclosure
                .view(new BeneficiaryId(row.beneficiaryId), terms)
                .map(ShownCare::of)
                .orElse(ShownCare.NOTHING);
    }

    /// What the members' places rest on. Of claims that the caller is not shown only the sum of many people is told, and not
    /// even that where it could be taken apart; what is told of members then adds up to the allowed charges.
    RosterJson.Care care(RosterRow roster) {
        Usd allowed =
                tenancy.inTransaction(roster.tenantId, () -> MemberRow.allowed(roster.rosterId));
        if (access.seesEverybody()) {
            return new RosterJson.Care(MemberJson.dollars(allowed.cents()), null);
        }
        Disclosure disclosure = access.disclosure(roster);
        List<MemberRow> restricted =
                disclosure.withholdsNothing()
                        ? List.of()
                        : tenancy
                                .inTransaction(
                                        roster.tenantId, () -> MemberRow.members(roster.rosterId))
                                .stream()
                                .filter(row ->
                                        disclosure.withholdsFrom(
                                                new BeneficiaryId(row.beneficiaryId)))
                                .toList();
        Usd hidden =
                restricted.stream()
                        .map(row ->
                                new Usd(row.allowedCents)
                                        .minus(shown(roster, row, disclosure).allowed()))
                        .reduce(Usd.ZERO, Usd::plus);
        Optional<Usd> told =
                restricted.isEmpty()
                        ? Optional.empty()
                        : RestrictedAmount.shown(
                                hidden, restricted.size(), Math.toIntExact(roster.members));
        return new RosterJson.Care(
                MemberJson.dollars(allowed.minus(hidden).cents()),
                told.map(sum -> MemberJson.dollars(sum.cents())).orElse(null));
    }
}
