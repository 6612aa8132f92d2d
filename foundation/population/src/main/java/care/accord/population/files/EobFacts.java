package care.accord.population.files;

import care.accord.population.files.FhirConcept.Coding;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/// What an ExplanationOfBenefit says in `supportingInfo` and, where a Blue Button server writes them, in extensions: bill
/// type, discharge status, DRG, stay, days of supply.
final class EobFacts {
    private final FhirConcept category = new FhirConcept();
    private final FhirConcept code = new FhirConcept();
    private final EobPeriod stay = new EobPeriod();
    private final EobPeriod timing = new EobPeriod();
    private String billType = "";
    private String facilityType = "";
    private String classification = "";
    private String frequency = "";
    private String discharge = "";
    private String drg = "";
    private int daysSupply;
    private int refills;

    void clear() {
        stay.clear();
        billType = "";
        facilityType = "";
        classification = "";
        frequency = "";
        discharge = "";
        drg = "";
        daysSupply = 0;
        refills = 0;
    }

    /// Reads the list of supporting information at the cursor.
    void read(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                readOne(json);
            }
        }
    }

    private void readOne(Json json) {
        if (!json.entersObject()) {
            return;
        }
        category.clear();
        code.clear();
        timing.clear();
        int quantity = 0;
        while (json.nextField()) {
            switch (json.name()) {
                case "category" -> category.read(json);
                case "code" -> code.read(json);
                case "timingDate" -> timing.readDay(json);
                case "timingPeriod" -> timing.readPeriod(json);
                case "valueQuantity" ->
                        quantity = EobItem.quantity(json).map(value -> value.intValue()).orElse(0);
                default -> json.skip();
            }
        }
        keep(json, quantity);
    }

    private void keep(Json json, int quantity) {
        if (category.has("typeofbill")) {
            billType = code(json, 3, 4);
        } else if (category.has("discharge-status")) {
            discharge = code(json, 2, 2);
        } else if (category.has("drg")) {
            drg = code(json, 3, 4);
        } else if (category.has("admissionperiod")) {
            timing.days().ifPresent(_ -> stay.copy(timing));
        } else if (category.has("dayssupply")) {
            daysSupply = quantity;
        } else if (category.has("refillnum")) {
            refills = quantity;
        }
        code.first(coding -> coding.system().equals("clm_freq_cd"))
                .ifPresent(coding -> frequency = coding.code());
    }

    private String code(Json json, int least, int most) {
        Optional<Coding> found = code.first(coding -> coding.isCode(least, most));
        if (found.isEmpty() && !code.codings().isEmpty()) {
            json.reject(
                    "has a code that is not %d to %d digits or capitals".formatted(least, most));
        }
        return found.map(Coding::code).orElse("");
    }

    /// Reads the extensions at the cursor for the parts of a bill type.
    void readExtensions(Json json) {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            readExtension(json);
        }
    }

    private void readExtension(Json json) {
        if (!json.entersObject()) {
            return;
        }
        code.clear();
        String url = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "url" -> url = json.tail();
                case "valueCoding" -> code.readCoding(json);
                default -> json.skip();
            }
        }
        if (url.equals("clm_fac_type_cd")) {
            facilityType = code.code();
        } else if (url.equals("clm_srvc_clsfctn_type_cd")) {
            classification = code.code();
        }
    }

    /// As reported, or put together from its three parts.
    String billType() {
        if (!billType.isEmpty()) {
            return billType;
        }
        String together = facilityType + classification + frequency;
        return together.length() == 3 ? together : "";
    }

    String discharge() {
        return discharge;
    }

    String drg() {
        return drg;
    }

    Optional<DateSpan> stay(DateSpan claim) {
        return stay.start()
                .map(first -> {
                    LocalDate last = stay.end().orElse(claim.end());
                    return new DateSpan(first, last.isBefore(first) ? first : last);
                });
    }

    int daysSupply() {
        return daysSupply;
    }

    int refills() {
        return refills;
    }
}
