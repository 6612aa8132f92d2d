package care.accord.attribution.explanationofbenefit.files;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.explanationofbenefit.ClaimName;
import care.accord.attribution.explanationofbenefit.PersonsClaims;
import care.accord.attribution.explanationofbenefit.store.ClaimKeys;
import care.accord.attribution.roster.rest.Restrictions;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/// The claims behind lists, for either party of their contracts.
@ApplicationScoped
public class ListedClaims {
    private final Tenancy tenancy;
    private final Snapshots snapshots;
    private final Restrictions restrictions;
    private final ClaimKeys keys;

    @Inject
    ListedClaims(Tenancy tenancy, Snapshots snapshots, Restrictions restrictions, ClaimKeys keys) {
        this.tenancy = tenancy;
        this.snapshots = snapshots;
        this.restrictions = restrictions;
        this.keys = keys;
    }

    /// The claims of the people of a list, as far as a party of its contract is shown them today.
    public ShownClaims of(ListVersion list, String recipient) {
        RosterRow roster = list.roster();
        SnapshotRow snapshot =
                tenancy.inTransaction(
                        roster.tenantId, () -> SnapshotRow.withId(roster.snapshotId).orElseThrow());
        return new ShownClaims(
                snapshots.load(snapshot.location, snapshot.dataAsOf, PersonsClaims.COLUMNS),
                period(list.terms()),
                restrictions.disclosure(roster, recipient),
                new ClaimName(keys.of(roster)));
    }

    /// From the first day that attribution looks at through the last of the contract: the days that the list is about.
    static DateSpan period(TermsRow terms) {
        return new DateSpan(
                earlier(terms.windowStart, terms.periodStart),
                terms.windowEnd.isAfter(terms.periodEnd) ? terms.windowEnd : terms.periodEnd);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
