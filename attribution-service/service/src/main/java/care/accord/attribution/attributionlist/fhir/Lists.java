package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The lists that the caller may see.
@RequestScoped
class Lists {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListViews views;

    @Inject
    Lists(Caller caller, Tenancy tenancy, ListViews views) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.views = views;
    }

    /// The newest version of a contract's list.
    ListView latest(String contractId) {
        return views.of(
                tenancy.inTransaction(caller.tenant(), () -> ListVersion.latest(contractId))
                        .orElseThrow(Problem::notFound));
    }

    ListView version(String contractId, String id) {
        return views.of(
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
        return versions.stream().map(views::of).toList();
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
        return versions.stream().map(views::of).toList();
    }

    /// How the caller reads members.
    UnaryOperator<ListedMember> reading(ListView view) {
        return views.reading(view.version(), caller.tenant());
    }

    /// The members of a version, page by page. The iterator outlives the request's scope: it holds what it needs.
    Iterator<ListedMember> members(ListView view) {
        return views.members(view.version(), caller.tenant());
    }
}
