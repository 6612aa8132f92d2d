package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.fhir.ProviderLookup.Found;
import care.accord.attribution.attributionlist.fhir.ProviderLookup.Kind;
import care.accord.attribution.attributionlist.fhir.ProviderLookup.Named;
import care.accord.attribution.attributionlist.fhir.ProviderWriter.Party;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds what a list names and prepares it for writing, so that nothing is looked up while an answer is sent.
@RequestScoped
class ProviderPages {
    private final ProviderLookup providers;

    @Inject
    ProviderPages(ProviderLookup providers) {
        this.providers = providers;
    }

    /// A resource ready to be written, with its version.
    record Page(String path, String etag, FhirAnswer.Content content) {}

    /// A practice by number, or a party of a contract by its tenant.
    Page organization(String id) {
        if (Numbers.isNumber(id)) {
            return practice(providers.byNumber(id, Kind.PRACTICE));
        }
        return party(providers.listOf(id), id);
    }

    History organizationHistory(String id, HistoryPage asked) {
        if (Numbers.isNumber(id)) {
            return history(new Asked("Organization", id, Kind.PRACTICE), asked, this::practice);
        }
        List<ListVersion> lists = providers.history(providers.listOf(id), asked);
        return History.of(
                "Organization/" + id,
                asked,
                lists,
                list -> Optional.of(version(list, party(list, id))));
    }

    /// What history is asked for.
    private record Asked(String type, String id, Kind kind) {}

    private History history(Asked of, HistoryPage asked, Function<Found, Page> shown) {
        Named named = providers.history(of.id(), of.kind(), asked);
        return History.of(
                of.type() + "/" + named.listing().number(),
                asked,
                named.lists(),
                list -> Optional.of(version(list, shown.apply(new Found(named.listing(), list)))));
    }

    private static History.Version version(ListVersion list, Page page) {
        return new History.Version(list, page.content());
    }

    private Page practice(Found found) {
        String tin = found.listing().provider().tin();
        String name = providers.practiceName(found.list(), tin);
        return page(
                "Organization",
                found,
                json ->
                        new ProviderWriter(json, found.list())
                                .practice(found.listing().number(), tin, name));
    }

    /// A party of the contract of a list.
    Page party(ListVersion list, String tenant) {
        Party one =
                Party.of(list).stream()
                        .filter(party -> party.tenant().equals(tenant))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        return new Page(
                "Organization/" + tenant,
                "W/\"" + list.id() + "\"",
                json -> new ProviderWriter(json, list).organization(one));
    }

    /// Where a practice is, under the practice's number.
    Page location(String id) {
        return location(providers.byNumber(id, Kind.PRACTICE));
    }

    History locationHistory(String id, HistoryPage asked) {
        return history(new Asked("Location", id, Kind.PRACTICE), asked, this::location);
    }

    private Page location(Found found) {
        String name = providers.practiceName(found.list(), found.listing().provider().tin());
        return page(
                "Location",
                found,
                json ->
                        new ProviderWriter(json, found.list())
                                .location(found.listing().number(), name));
    }

    Page practitioner(String id) {
        return practitioner(providers.byNumber(id, Kind.CLINICIAN));
    }

    History practitionerHistory(String id, HistoryPage asked) {
        return history(new Asked("Practitioner", id, Kind.CLINICIAN), asked, this::practitioner);
    }

    private Page practitioner(Found found) {
        String npi = found.listing().provider().npi();
        String name = providers.clinicianName(found.list(), npi);
        return page(
                "Practitioner",
                found,
                json ->
                        new ProviderWriter(json, found.list())
                                .practitioner(found.listing().number(), npi, name));
    }

    Page role(String id) {
        return role(providers.byNumber(id, Kind.ROLE));
    }

    History roleHistory(String id, HistoryPage asked) {
        return history(new Asked("PractitionerRole", id, Kind.ROLE), asked, this::role);
    }

    private Page role(Found found) {
        Provider provider = found.listing().provider();
        long clinician = providers.number(found.list(), new Provider("", provider.npi()));
        long practice = providers.number(found.list(), new Provider(provider.tin(), ""));
        return page(
                "PractitionerRole",
                found,
                json ->
                        new ProviderWriter(json, found.list())
                                .role(found.listing().number(), clinician, practice));
    }

    private static Page page(String type, Found found, FhirAnswer.Content content) {
        return new Page(type + "/" + found.listing().number(), found.etag(), content);
    }
}
