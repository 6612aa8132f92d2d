package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.vocabulary.Npi;
import java.io.IOException;
import java.util.List;

/// Writes the organizations, their places and the clinicians that a list names, as atr-organization, atr-location,
/// atr-practitioner and atr-practitionerrole.
public final class ProviderWriter {
    private static final String UNNAMED = "Practice without a reported name";

    private final FhirJson json;
    private final ListVersion list;

    public ProviderWriter(FhirJson json, ListVersion list) {
        this.json = json;
        this.list = list;
    }

    /// A party of the contract.
    ///
    /// @param type `pay` for the payer, `prov` for the provider organization
    public record Party(String tenant, String name, String type) {
        /// Both parties of a list's contract, the payer first.
        public static List<Party> of(ListVersion list) {
            return List.of(
                    new Party(list.terms().tenantId, list.terms().payerName, "pay"),
                    new Party(list.terms().counterpartyId, list.terms().providerName, "prov"));
        }
    }

    public void organization(Party party) throws IOException {
        json.object(() -> {
            head("Organization", party.tenant(), "atr-organization");
            json.array("identifier", () -> json.identifier(Systems.PARTY, party.tenant()));
            organizationOf(party.type(), party.name().isBlank() ? party.tenant() : party.name());
        });
    }

    /// A practice by its TIN.
    public void practice(long number, String tin, String name) throws IOException {
        json.object(() -> {
            head("Organization", Long.toString(number), "atr-organization");
            json.array("identifier", () -> json.identifier(Systems.TIN, tin));
            organizationOf("prov", name.isBlank() ? UNNAMED : name);
        });
    }

    private void organizationOf(String type, String name) throws IOException {
        json.flag("active", true);
        json.array(
                "type",
                () ->
                        json.object(() ->
                                json.coding(
                                        "http://terminology.hl7.org/CodeSystem/organization-type",
                                        type)));
        json.text("name", name);
    }

    /// Where a practice is, of which no feed reports more than the name.
    public void location(long number, String name) throws IOException {
        json.object(() -> {
            head("Location", Long.toString(number), "atr-location");
            json.text("status", "active");
            json.text("name", name.isBlank() ? UNNAMED : name);
            json.reference("managingOrganization", "Organization/" + number);
        });
    }

    /// A clinician by their NPI.
    ///
    /// @param name as the participant list has it, blank when it has none
    public void practitioner(long number, String npi, String name) throws IOException {
        json.object(() -> {
            head("Practitioner", Long.toString(number), "atr-practitioner");
            String system = Npi.isValid(npi) ? Systems.NPI : Systems.REPORTED;
            json.array("identifier", () -> json.identifier(system, npi));
            json.flag("active", true);
            json.array("name", () -> json.object(() -> clinicianName(name)));
        });
    }

    /// Lists write `FAMILY, GIVEN` or `Given Family`; the whole is kept beside the parts.
    private void clinicianName(String name) throws IOException {
        if (name.isBlank()) {
            json.absent("family");
            return;
        }
        json.text("text", name);
        int comma = name.indexOf(',');
        int space = name.strip().lastIndexOf(' ');
        String family = comma > 0 ? name.substring(0, comma) : name.strip().substring(space + 1);
        String given =
                comma > 0
                        ? name.substring(comma + 1)
                        : name.strip().substring(0, Math.max(space, 0));
        json.text("family", family.strip());
        if (!given.isBlank()) {
            json.array("given", () -> json.value(given.strip()));
        }
    }

    /// A clinician at a practice.
    public void role(long number, long practitioner, long practice) throws IOException {
        json.object(() -> {
            head("PractitionerRole", Long.toString(number), "atr-practitionerrole");
            json.flag("active", true);
            json.reference("practitioner", "Practitioner/" + practitioner);
            json.reference("organization", "Organization/" + practice);
            json.array(
                    "location",
                    () -> json.object(() -> json.text("reference", "Location/" + practice)));
            // US Core asks for a way to reach them; no feed reports one.
            json.array("telecom", () -> json.object(this::unknownPhone));
        });
    }

    private void unknownPhone() throws IOException {
        json.text("system", "phone");
        json.absent("value");
    }

    private void head(String type, String id, String profile) throws IOException {
        json.resource(type, id);
        json.meta(list.id(), list.roster().decidedAt, Systems.ATR + profile);
    }
}
