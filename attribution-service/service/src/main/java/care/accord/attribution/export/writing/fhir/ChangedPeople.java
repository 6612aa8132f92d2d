package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.fhir.ListViews;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.export.ExportOrder;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/// Of whom something is new since a moment: whoever came to the list since, with everything there is of them, and whomever a
/// feed spoke of.
@ApplicationScoped
class ChangedPeople {
    private final Tenancy tenancy;
    private final OrderedLists lists;
    private final ListViews views;
    private final Snapshots snapshots;

    @Inject
    ChangedPeople(Tenancy tenancy, OrderedLists lists, ListViews views, Snapshots snapshots) {
        this.tenancy = tenancy;
        this.lists = lists;
        this.views = views;
        this.snapshots = snapshots;
    }

    /// What an order wants of the people of a list.
    sealed interface Wanted {
        /// Everybody.
        record Everybody() implements Wanted {}

        /// Who is new to the list or changed.
        ///
        /// @param then the list as the client knows it
        /// @param stood numbers of people who stood on it
        /// @param changed whom feeds spoke of; empty where that cannot be told, and everybody may have changed
        record Since(ListVersion then, BitSet stood, Optional<Set<BeneficiaryId>> changed)
                implements Wanted {}

        default boolean wants(ListedMember member) {
            return switch (this) {
                case Everybody _ -> true;
                case Since since ->
                        !since.knows(member)
                                || since.changed()
                                        .map(ids ->
                                                ids.contains(
                                                        new BeneficiaryId(member.beneficiary())))
                                        .orElse(true);
            };
        }

        /// Whether the client knows the member from before.
        default boolean knows(ListedMember member) {
            return this instanceof Since since
                    && since.stood().get(Math.toIntExact(member.person()));
        }
    }

    Wanted of(ListVersion list, String tenant, ExportOrder order) {
        if (order.since() == null) {
            return new Wanted.Everybody();
        }
        Optional<ListVersion> then = lists.then(tenant, list, order.since());
        return then.<Wanted>map(before ->
                        new Wanted.Since(
                                before,
                                stood(before, tenant),
                                changed(before.roster(), list.roster())))
                .orElseGet(Wanted.Everybody::new);
    }

    private BitSet stood(ListVersion list, String tenant) {
        BitSet numbers = new BitSet();
        Iterator<ListedMember> members = views.members(list, tenant);
        while (members.hasNext()) {
            ListedMember member = members.next();
            if (!member.isDropped()) {
                numbers.set(Math.toIntExact(member.person()));
            }
        }
        return numbers;
    }

    private Optional<Set<BeneficiaryId>> changed(RosterRow before, RosterRow now) {
        if (before.snapshotId.equals(now.snapshotId)) {
            return Optional.of(Set.of());
        }
        return snapshots.changedSince(snapshot(before), snapshot(now));
    }

    private SnapshotRow snapshot(RosterRow roster) {
        return tenancy.inTransaction(
                roster.tenantId, () -> SnapshotRow.withId(roster.snapshotId).orElseThrow());
    }
}
