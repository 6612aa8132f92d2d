package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.fhir.ProviderLookup.Found;
import care.accord.attribution.attributionlist.fhir.ProviderLookup.Kind;
import care.accord.attribution.attributionlist.fhir.ProviderWriter.Party;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

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
            Found found = providers.byNumber(id, Kind.PRACTICE);
            String tin = found.listing().provider().tin();
            String name = providers.practiceName(found.list(), tin);
            return page(
                    "Organization",
                    found,
                    json ->
                            new ProviderWriter(json, found.list())
                                    .practice(found.listing().number(), tin, name));
        }
        return party(providers.listOf(id), id);
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
        Found found = providers.byNumber(id, Kind.PRACTICE);
        String name = providers.practiceName(found.list(), found.listing().provider().tin());
        return page(
                "Location",
                found,
                json ->
                        new ProviderWriter(json, found.list())
                                .location(found.listing().number(), name));
    }

    Page practitioner(String id) {
        Found found = providers.byNumber(id, Kind.CLINICIAN);
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
        Found found = providers.byNumber(id, Kind.ROLE);
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
