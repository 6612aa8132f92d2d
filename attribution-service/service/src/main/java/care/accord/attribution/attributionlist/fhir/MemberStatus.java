package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.fhir.BundleWriter.Frame;
import care.accord.attribution.attributionlist.files.Known.Subscriber;
import care.accord.attribution.attributionlist.store.ListMembers;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The operation `$attribution-status`: the Group with one member, and everything that it names.
@RequestScoped
class MemberStatus {
    private static final long NO_TOTAL = -1;

    private final Tenancy tenancy;
    private final ListMembers members;
    private final Lists lists;
    private final PersonLookup people;
    private final Subjects subjects;
    private final ProviderLookup providers;
    private final ProviderPages pages;
    private final FhirAnswer answer;

    @Inject
    MemberStatus(
            Tenancy tenancy,
            ListMembers members,
            Lists lists,
            PersonLookup people,
            Subjects subjects,
            ProviderLookup providers,
            ProviderPages pages,
            FhirAnswer answer) {
        this.tenancy = tenancy;
        this.members = members;
        this.lists = lists;
        this.people = people;
        this.subjects = subjects;
        this.providers = providers;
        this.pages = pages;
        this.answer = answer;
    }

    /// Someone who is not on the list is like someone who does not exist.
    FhirAnswer.Content of(ListView view, MemberRequest request) {
        ListVersion list = view.version();
        BeneficiaryId id = subjects.person(view, request);
        ListedMember member =
                tenancy.inTransaction(
                                list.roster().tenantId,
                                () -> members.person(list.roster(), id.value()))
                        .filter(one -> !(list.isOpen() && one.wasRemovedByAgreement()))
                        .map(lists.reading(view))
                        .orElseThrow(Problem::notFound);
        PersonLookup.Found found = people.byNumber(Long.toString(member.person()));
        Optional<Subscriber> subscriber = found.known().subscriber();
        List<ProviderPages.Page> named = named(list, member);
        return json -> {
            PersonWriter person = found.writer(json);
            BundleWriter bundle = new BundleWriter(json, answer);
            bundle.write(
                    new Frame("collection", NO_TOTAL, "", ""),
                    () ->
                            json.array(
                                    "entry",
                                    () -> {
                                        bundle.entry(
                                                "Group/" + view.contractId(),
                                                () ->
                                                        GroupWriter.writePart(
                                                                json,
                                                                view,
                                                                List.of(member).iterator()));
                                        bundle.entry("Patient/" + member.person(), person::patient);
                                        bundle.entry(
                                                "Coverage/" + member.person(), person::coverage);
                                        if (subscriber.isPresent()) {
                                            bundle.entry(
                                                    "RelatedPerson/" + member.person(),
                                                    () -> person.subscriber(subscriber.get()));
                                        }
                                        for (ProviderPages.Page page : named) {
                                            bundle.entry(
                                                    page.path(),
                                                    () -> page.content().writeTo(json));
                                        }
                                    }));
        };
    }

    private List<ProviderPages.Page> named(ListVersion list, ListedMember member) {
        List<ProviderPages.Page> named = new ArrayList<>();
        named.add(pages.party(list, list.terms().tenantId));
        named.add(pages.party(list, list.terms().counterpartyId));
        LinkedHashSet<Provider> sharing = new LinkedHashSet<>();
        sharing.add(new Provider(member.tin(), member.npi()));
        member.sharedBy().forEach(part -> sharing.add(part.named()));
        sharing.forEach(provider -> named(list, provider, named));
        // Clinicians of one practice share it, too.
        Set<String> paths = new HashSet<>();
        named.removeIf(page -> !paths.add(page.path()));
        return named;
    }

    private void named(ListVersion list, Provider provider, List<ProviderPages.Page> named) {
        if (!provider.tin().isBlank()) {
            String practice = number(list, new Provider(provider.tin(), ""));
            named.add(pages.organization(practice));
            named.add(pages.location(practice));
        }
        if (!provider.npi().isBlank()) {
            named.add(pages.practitioner(number(list, new Provider("", provider.npi()))));
        }
        if (!provider.tin().isBlank() && !provider.npi().isBlank()) {
            named.add(pages.role(number(list, provider)));
        }
    }

    private String number(ListVersion list, Provider provider) {
        return Long.toString(providers.number(list, provider));
    }
}
