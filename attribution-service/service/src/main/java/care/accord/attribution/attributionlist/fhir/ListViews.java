package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.attributionlist.store.ListMembers;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.contract.store.ParticipantRow;
import care.accord.attribution.roster.rest.Disclosure;
import care.accord.attribution.roster.rest.Restrictions;
import care.accord.servicekit.tenancy.Sight;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/// Lists as one of their parties sees them. Participants are the payer's rows: they are read for it once somebody has shown that
/// the party may see the list.
@ApplicationScoped
public class ListViews {
    private final Tenancy tenancy;
    private final ListMembers members;
    private final Restrictions restrictions;

    @Inject
    ListViews(Tenancy tenancy, ListMembers members, Restrictions restrictions) {
        this.tenancy = tenancy;
        this.members = members;
        this.restrictions = restrictions;
    }

    public ListView of(ListVersion version) {
        List<Participant> participants =
                tenancy.inTransaction(
                        version.roster().tenantId,
                        () ->
                                ParticipantRow.list(
                                        version.roster().contractId,
                                        version.roster().participantVersion));
        return new ListView(version, participants);
    }

    /// How a party reads members: a provider without what claims are part of that it is not shown.
    UnaryOperator<ListedMember> reading(ListVersion version, String party) {
        if (party.equals(version.roster().tenantId)) {
            return member -> member;
        }
        Disclosure disclosure = restrictions.disclosure(version.roster(), party);
        return member ->
                disclosure.withholdsFrom(new BeneficiaryId(member.beneficiary()))
                        ? member.withoutCare()
                        : member;
    }

    /// The members of a version, page by page.
    public Iterator<ListedMember> members(ListVersion version, String party) {
        UnaryOperator<ListedMember> reading = reading(version, party);
        Sight sight = tenancy.sight(party);
        return new MemberPages(
                new MemberPages.Source() {
                    @Override
                    public List<ListedMember> page(int after, int most) {
                        return read(() -> members.page(version.roster(), after, most));
                    }

                    @Override
                    public List<ListedMember> removedEarlier() {
                        return read(() -> members.removedEarlier(version.roster()));
                    }

                    private List<ListedMember> read(Callable<List<ListedMember>> query) {
                        return tenancy.inTransaction(sight, query).stream().map(reading).toList();
                    }
                },
                version);
    }
}
