package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.attributionlist.fhir.MemberPages.Reader;
import care.accord.attribution.attributionlist.store.ListMembers;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.contract.store.ParticipantRow;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.rest.Disclosure;
import care.accord.attribution.roster.rest.RosterAccess;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The lists that the caller may see. Participants are the payer's rows: they are read for it once the caller has shown
/// that it may see the list.
@RequestScoped
class Lists {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListMembers members;
    private final RosterAccess access;

    @Inject
    Lists(Caller caller, Tenancy tenancy, ListMembers members, RosterAccess access) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.members = members;
        this.access = access;
    }

    /// The newest version of a contract's list.
    ListView latest(String contractId) {
        return view(
                tenancy.inTransaction(caller.tenant(), () -> ListVersion.latest(contractId))
                        .orElseThrow(Problem::notFound));
    }

    ListView version(String contractId, String id) {
        return view(
                tenancy.inTransaction(caller.tenant(), () -> ListVersion.version(contractId, id))
                        .orElseThrow(Problem::notFound));
    }

    /// All versions, newest first; a contract without a list is like a missing one.
    List<ListView> history(String contractId) {
        List<ListVersion> versions =
                tenancy.inTransaction(caller.tenant(), () -> ListVersion.all(contractId));
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions.stream().map(this::view).toList();
    }

    /// The newest version of every list in sight, in order of contract.
    List<ListView> all() {
        List<ListVersion> versions =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                TermsRow.contractsInSight().stream()
                                        .map(ListVersion::latest)
                                        .flatMap(Optional::stream)
                                        .toList());
        return versions.stream().map(this::view).toList();
    }

    private ListView view(ListVersion version) {
        List<Participant> participants =
                tenancy.inTransaction(
                        version.roster().tenantId,
                        () ->
                                ParticipantRow.list(
                                        version.roster().contractId,
                                        version.roster().participantVersion));
        return new ListView(version, participants);
    }

    /// How the caller reads members: a provider without what claims are part of that it is not shown.
    UnaryOperator<ListedMember> reading(ListView view) {
        if (caller.isPayer()) {
            return member -> member;
        }
        Disclosure disclosure = access.disclosure(view.version().roster());
        return member ->
                disclosure.withholdsFrom(new BeneficiaryId(member.beneficiary()))
                        ? member.withoutCare()
                        : member;
    }

    /// The members of a version, page by page. The iterator outlives the request's scope: it holds what it needs.
    Iterator<ListedMember> members(ListView view) {
        return new MemberPages(
                tenancy, members, new Reader(caller.tenant(), reading(view)), view.version());
    }
}
