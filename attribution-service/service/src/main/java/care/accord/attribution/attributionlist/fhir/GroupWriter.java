package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;

/// Writes a list as a Group of profile atr-group. Elements are in the order of the resource's definition.
public final class GroupWriter {
    private static final String SUBSETTED =
            "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private final FhirJson json;
    private final ListView list;

    private GroupWriter(FhirJson json, ListView list) {
        this.json = json;
        this.list = list;
    }

    /// Writes the Group with the members given, which are all of them.
    public static void write(FhirJson json, ListView list, Iterator<ListedMember> members)
            throws IOException {
        GroupWriter writer = new GroupWriter(json, list);
        json.object(() -> {
            writer.head(Summary.WHOLE);
            writer.members(members);
        });
    }

    /// Writes the Group without its members.
    public static void writeHead(FhirJson json, ListView list) throws IOException {
        GroupWriter writer = new GroupWriter(json, list);
        json.object(() -> writer.head(Summary.HEAD));
    }

    /// Writes the Group with some of its members.
    public static void writePart(FhirJson json, ListView list, Iterator<ListedMember> members)
            throws IOException {
        GroupWriter writer = new GroupWriter(json, list);
        json.object(() -> {
            writer.head(Summary.HEAD);
            writer.members(members);
        });
    }

    private void head(Summary summary) throws IOException {
        ListVersion version = list.version();
        TermsRow terms = version.terms();
        json.resource("Group", terms.contractId);
        json.object(
                "meta",
                () -> {
                    json.metaContent(version.id(), version.since(), Systems.ATR + "atr-group");
                    if (summary != Summary.WHOLE) {
                        json.array("tag", () -> subsetted());
                    }
                });
        json.array(
                "extension",
                () -> {
                    json.extension(
                            Systems.ATR + "ext-contractValidityPeriod",
                            () -> json.period("valuePeriod", terms.periodStart, terms.periodEnd));
                    json.extension(
                            Systems.ATR + "ext-attributionListStatus",
                            () -> json.text("valueCode", version.status()));
                });
        json.array("identifier", this::identifiers);
        json.flag("active", true);
        json.text("type", "person");
        json.flag("actual", true);
        json.textIfAny("name", terms.name);
        json.number("quantity", version.roster().members);
        json.reference("managingEntity", "Organization/" + terms.tenantId, terms.payerName);
        json.array("characteristic", this::attributedTo);
    }

    private void subsetted() throws IOException {
        json.object(() -> {
            json.text("system", SUBSETTED);
            json.text("code", "SUBSETTED");
        });
    }

    private void identifiers() throws IOException {
        json.identifier(Systems.CONTRACT, list.contractId());
        json.identifier(Systems.PARTY, list.version().terms().counterpartyId);
        for (String tin : list.tins()) {
            json.identifier(Systems.TIN, tin);
        }
        for (String npi : list.npis()) {
            json.identifier(Systems.NPI, npi);
        }
    }

    private void attributedTo() throws IOException {
        TermsRow terms = list.version().terms();
        json.object(() -> {
            json.object("code", () -> json.coding(Systems.CHARACTERISTIC, "attributed-to"));
            json.reference(
                    "valueReference", "Organization/" + terms.counterpartyId, terms.providerName);
            json.flag("exclude", false);
        });
    }

    private void members(Iterator<ListedMember> members) throws IOException {
        // An empty array is not FHIR: the array begins with the first member.
        if (!members.hasNext()) {
            return;
        }
        json.array(
                "member",
                () -> {
                    while (members.hasNext()) {
                        entries(members.next());
                    }
                });
    }

    /// Somebody whom several of the contract's providers share stands once with each of them.
    private void entries(ListedMember member) throws IOException {
        for (ListedMember.Part part : member.sharedBy()) {
            entry(member, part);
        }
        if (member.sharedBy().isEmpty()) {
            ListedMember.Care care = member.reason().care();
            BigDecimal weight = care == null ? BigDecimal.ONE : care.sharing().weight();
            entry(
                    member,
                    new ListedMember.Part(
                            member.provider(), new Provider(member.tin(), member.npi()), weight));
        }
    }

    private void entry(ListedMember member, ListedMember.Part part) throws IOException {
        json.object(() -> {
            json.array("extension", () -> extensions(member, part));
            json.reference("entity", "Patient/" + member.person());
            period(member);
            json.flag("inactive", member.isDropped());
        });
    }

    private void extensions(ListedMember member, ListedMember.Part part) throws IOException {
        json.extension(
                Systems.ATR + "ext-changeType",
                () -> json.text("valueCode", changeType(member.change())));
        json.extension(
                Systems.ATR + "ext-coverageReference",
                () -> json.reference("valueReference", "Coverage/" + member.person()));
        if (part.provider() != 0) {
            json.extension(
                    Systems.ATR + "ext-attributedProvider",
                    () ->
                            json.reference(
                                    "valueReference",
                                    providerType(part.named()) + part.provider()));
        }
        json.extension(
                Systems.REASON, () -> json.array("extension", () -> reason(member.reason())));
        ListedMember.Care care = member.reason().care();
        if (care != null && care.sharing().isShared()) {
            json.extension(
                    Systems.SHARING,
                    () -> json.array("extension", () -> sharing(part.weight(), care.sharing())));
        }
    }

    /// @param weight of the provider whom the entry is about
    private void sharing(BigDecimal weight, Sharing sharing) throws IOException {
        json.extension("weight", () -> json.decimal("valueDecimal", weight));
        for (Sharing.Part part : sharing.parts()) {
            json.extension("part", () -> json.array("extension", () -> part(part)));
        }
    }

    private void part(Sharing.Part part) throws IOException {
        json.extension("provider", () -> json.text("valueString", part.provider()));
        json.extension("weight", () -> json.decimal("valueDecimal", part.weight()));
    }

    private void reason(ListedMember.Reason reason) throws IOException {
        json.extension("step", () -> json.text("valueString", reason.step()));
        json.extension("decidedBy", () -> json.text("valueCode", reason.decidedBy()));
        if (reason.care() != null) {
            care(reason.care());
        }
        json.extension("cause", () -> json.text("valueCode", reason.cause()));
    }

    private void care(ListedMember.Care care) throws IOException {
        json.extension("allowed", () -> json.money("valueMoney", dollars(care.allowedCents())));
        json.extension("visits", () -> json.number("valueUnsignedInt", care.visits()));
        if (!care.runnerUp().isBlank()) {
            json.extension("runnerUp", () -> json.text("valueString", care.runnerUp()));
            json.extension(
                    "runnerUpAllowed",
                    () -> json.money("valueMoney", dollars(care.runnerUpCents())));
        }
    }

    private static BigDecimal dollars(long cents) {
        return new Usd(cents).dollars();
    }

    /// Who is on the list is attributed for the contract's period or the days agreed; who left it, until the day on which
    /// that was known.
    private void period(ListedMember member) throws IOException {
        RosterRow roster = list.version().roster();
        TermsRow terms = list.version().terms();
        LocalDate from = member.from() == null ? terms.periodStart : member.from();
        LocalDate until = member.until() == null ? terms.periodEnd : member.until();
        if (member.isDropped() && roster.dataAsOf.isBefore(until)) {
            until = roster.dataAsOf.isBefore(from) ? from : roster.dataAsOf;
        }
        json.period("period", from, until);
    }

    private static String providerType(Provider provider) {
        if (provider.npi().isBlank()) {
            return "Organization/";
        }
        return provider.tin().isBlank() ? "Practitioner/" : "PractitionerRole/";
    }

    private static String changeType(String change) {
        return switch (change) {
            case "added" -> "new";
            case "changed" -> "changed";
            case "dropped" -> "dropped";
            default -> "nochange";
        };
    }
}
