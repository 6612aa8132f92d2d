package care.accord.attribution.explanationofbenefit.fhir;

import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.explanationofbenefit.Claim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a claim says beside its lines: bill type, discharge status, DRG, stay, days of supply.
final class SupportingInfo {
    private final FhirJson json;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String category, FhirJson.Part content) {}

    SupportingInfo(FhirJson json, Claim claim) {
        this.json = json;
        addCode("typeofbill", ClaimCodes.BILL_TYPE, claim.billType());
        addCode("discharge-status", ClaimCodes.DISCHARGE, claim.dischargeStatus());
        addCode("drg", ClaimCodes.DRG, claim.drg());
        claim.stay()
                .ifPresent(stay ->
                        entries.add(
                                new Entry(
                                        "admissionperiod",
                                        () ->
                                                json.period(
                                                        "timingPeriod",
                                                        stay.start(),
                                                        stay.end()))));
        int supply = claim.lines().getFirst().daysSupply();
        if (supply > 0) {
            entries.add(
                    new Entry(
                            "dayssupply",
                            () ->
                                    json.object(
                                            "valueQuantity", () -> json.number("value", supply))));
        }
    }

    private void addCode(String category, String system, String code) {
        if (!code.isBlank()) {
            entries.add(
                    new Entry(
                            category, () -> json.object("code", () -> json.coding(system, code))));
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void write() throws IOException {
        for (int nth = 0; nth < entries.size(); nth++) {
            int sequence = nth + 1;
            Entry entry = entries.get(nth);
            json.object(() -> {
                json.number("sequence", sequence);
                json.object(
                        "category",
                        () -> json.coding(ClaimCodes.SUPPORTING_INFO, entry.category()));
                entry.content().write();
            });
        }
    }
}
