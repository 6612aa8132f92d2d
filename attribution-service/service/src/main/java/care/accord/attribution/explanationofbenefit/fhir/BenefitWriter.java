package care.accord.attribution.explanationofbenefit.fhir;

import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.attributionlist.fhir.Systems;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.explanationofbenefit.Claim;
import care.accord.attribution.explanationofbenefit.ClaimedLine;
import care.accord.attribution.explanationofbenefit.files.ShownClaims.Named;
import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Writes one claim as an ExplanationOfBenefit of FHIR R4, in the codes of CARIN Blue Button, so that whoever reads feeds of
/// such resources reads ours. Elements are in the order of the resource's definition.
public final class BenefitWriter {
    private final FhirJson json;
    private final ListVersion list;
    private final long person;
    private final Claim claim;
    private final String name;
    private final List<String> diagnoses;
    private final CareTeam team;

    /// Writes one claim of somebody.
    ///
    /// @param list which says that the person may be read about
    /// @param person the person's number
    public BenefitWriter(FhirJson json, ListVersion list, long person, Named named) {
        this.json = json;
        this.list = list;
        this.person = person;
        this.claim = named.claim();
        this.name = named.name();
        this.diagnoses = claim.diagnoses();
        this.team = CareTeam.of(claim);
    }

    public void write() throws IOException {
        json.object(() -> {
            head();
            parties();
            json.text("outcome", "complete");
            if (!team.members().isEmpty()) {
                json.array("careTeam", () -> team.write(json));
            }
            SupportingInfo info = new SupportingInfo(json, claim);
            if (!info.isEmpty()) {
                json.array("supportingInfo", info::write);
            }
            if (!diagnoses.isEmpty()) {
                json.array("diagnosis", this::diagnoses);
            }
            json.array("insurance", () -> json.object(this::insurance));
            json.array("item", this::items);
            json.array("total", () -> amounts(claim.allowed(), claim.paid()));
            json.object("payment", () -> json.money("amount", claim.paid().dollars()));
        });
    }

    private void head() throws IOException {
        json.resource("ExplanationOfBenefit", name);
        json.object(
                "meta",
                () -> {
                    json.text("versionId", list.id());
                    json.instant("lastUpdated", list.roster().decidedAt);
                });
        json.array("identifier", () -> json.object(this::identifier));
        json.text("status", "active");
        json.object(
                "type",
                () ->
                        json.coding(
                                ClaimCodes.CLAIM_TYPE,
                                claim.kind().name().toLowerCase(Locale.ROOT)));
        json.text("use", "claim");
    }

    private void identifier() throws IOException {
        json.object("type", () -> json.coding(ClaimCodes.IDENTIFIER_TYPE, "uc"));
        json.text("system", ClaimCodes.CLAIM);
        json.text("value", claim.id());
    }

    private void parties() throws IOException {
        json.reference("patient", "Patient/" + person);
        json.period("billablePeriod", claim.service().start(), claim.service().end());
        json.text("created", list.roster().dataAsOf.toString());
        json.reference("insurer", "Organization/" + list.terms().tenantId);
        json.object("provider", this::billing);
        if (!claim.facility().isBlank()) {
            json.object("facility", () -> identified(ClaimCodes.CCN, claim.facility()));
        }
    }

    private void billing() throws IOException {
        if (!claim.billingTin().isBlank()) {
            identified(Systems.TIN, claim.billingTin());
        } else if (!claim.facility().isBlank()) {
            identified(ClaimCodes.CCN, claim.facility());
        } else {
            json.text("display", "Not reported");
        }
    }

    private void identified(String system, String value) throws IOException {
        json.object(
                "identifier",
                () -> {
                    json.text("system", system);
                    json.text("value", value);
                });
    }

    private void insurance() throws IOException {
        json.flag("focal", true);
        json.reference("coverage", "Coverage/" + person);
    }

    private void diagnoses() throws IOException {
        for (int nth = 0; nth < diagnoses.size(); nth++) {
            int sequence = nth + 1;
            String code = ClaimCodes.dotted(diagnoses.get(nth));
            json.object(() -> {
                json.number("sequence", sequence);
                json.object(
                        "diagnosisCodeableConcept", () -> json.coding(ClaimCodes.ICD_10_CM, code));
                if (sequence == 1) {
                    json.array(
                            "type",
                            () ->
                                    json.object(() ->
                                            json.coding(ClaimCodes.DIAGNOSIS_TYPE, "principal")));
                }
            });
        }
    }

    private void items() throws IOException {
        for (ClaimedLine line : claim.lines()) {
            json.object(() -> item(line));
        }
    }

    private void item(ClaimedLine line) throws IOException {
        json.number("sequence", line.number());
        int member = team.sequenceOf(line);
        if (member > 0) {
            json.array("careTeamSequence", () -> json.value(member));
        }
        if (!line.diagnoses().isEmpty()) {
            json.array("diagnosisSequence", () -> diagnosisSequences(line));
        }
        if (!line.revenueCenter().isBlank()) {
            json.object("revenue", () -> json.coding(ClaimCodes.REVENUE, line.revenueCenter()));
        }
        json.object("productOrService", () -> productOrService(line));
        json.period("servicedPeriod", line.service().start(), line.service().end());
        if (!line.placeOfService().isBlank()) {
            json.object(
                    "locationCodeableConcept",
                    () -> json.coding(ClaimCodes.PLACE, line.placeOfService()));
        }
        json.array("adjudication", () -> amounts(line.allowed(), line.paid()));
    }

    private void diagnosisSequences(ClaimedLine line) throws IOException {
        for (String diagnosis : line.diagnoses()) {
            json.value(diagnoses.indexOf(diagnosis) + 1L);
        }
    }

    private void productOrService(ClaimedLine line) throws IOException {
        if (claim.kind() == Kind.PHARMACY && !line.ndc().isBlank()) {
            json.coding(ClaimCodes.NDC, line.ndc());
        } else if (!line.hcpcs().isBlank()) {
            json.coding(ClaimCodes.procedureSystem(line.hcpcs()), line.hcpcs());
        } else {
            json.absent();
        }
    }

    private void amounts(Usd allowed, Usd paid) throws IOException {
        amount("eligible", allowed);
        amount("benefit", paid);
    }

    private void amount(String category, Usd amount) throws IOException {
        json.object(() -> {
            json.object("category", () -> json.coding(ClaimCodes.ADJUDICATION, category));
            json.money("amount", amount.dollars());
        });
    }
}
