package care.accord.population.files;

import care.accord.population.files.FhirConcept.Alphabet;
import java.util.function.Function;

/// Who a reference points at: identifiers beside it, or those of the resource that travels inside.
final class FhirProvider {
    private static final String CONTAINED = "#";

    String id = "";
    private String reference = "";
    private String npi = "";
    private String tin = "";
    private String ccn = "";
    private final FhirConcept type = new FhirConcept();

    void clear() {
        id = "";
        reference = "";
        npi = "";
        tin = "";
        ccn = "";
    }

    /// Reads the reference at the cursor.
    void readReference(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "reference" -> reference = json.word();
                case "identifier" -> readIdentifier(json);
                default -> json.skip();
            }
        }
    }

    /// Reads the reference at the cursor, whose extensions say parts of a bill type.
    void readReference(Json json, EobFacts facts) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "reference" -> reference = json.word();
                case "identifier" -> readIdentifier(json);
                case "extension" -> facts.readExtensions(json);
                default -> json.skip();
            }
        }
    }

    /// Reads the Organization, Practitioner or Location at the cursor.
    void readContained(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "id" -> id = json.word();
                case "identifier" -> {
                    if (json.entersArray()) {
                        while (json.nextElement()) {
                            readIdentifier(json);
                        }
                    }
                }
                default -> json.skip();
            }
        }
    }

    /// Reads the identifier at the cursor. One without a value that tells a kind is passed over.
    void readIdentifier(Json json) {
        if (!json.entersObject()) {
            return;
        }
        type.clear();
        String system = "";
        String value = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> type.read(json);
                case "system" -> system = json.tail();
                case "value" -> value = json.word();
                default -> json.skip();
            }
        }
        keep(json, system, value.replace("-", ""));
    }

    private void keep(Json json, String system, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (kind(system)) {
            case "npi" -> npi = checked(json, value, 10, Alphabet.DIGITS);
            case "tin" -> tin = checked(json, value, 9, Alphabet.DIGITS);
            case "ccn" -> ccn = checked(json, value, 6, Alphabet.DIGITS_AND_CAPITALS);
            default -> {}
        }
    }

    private static String checked(Json json, String value, int length, Alphabet alphabet) {
        if (!FhirConcept.isOf(value, length, length, alphabet)) {
            json.reject(
                    "has a value that its kind of identifier cannot have: %d characters of %s"
                            .formatted(
                                    length,
                                    alphabet == Alphabet.DIGITS
                                            ? "digits"
                                            : "digits and capitals"));
            return "";
        }
        return value;
    }

    private String kind(String system) {
        return switch (system) {
            case "us-npi", "urn:oid:2.16.840.1.113883.4.6", "npi_num" -> "npi";
            case "urn:oid:2.16.840.1.113883.4.4", "us-tin", "tax_num" -> "tin";
            case "urn:oid:2.16.840.1.113883.4.336", "us-ccn", "prvdr_num" -> "ccn";
            default -> kindOfType();
        };
    }

    private String kindOfType() {
        if (type.has("NPI") || type.has("npi")) {
            return "npi";
        }
        if (type.has("TAX") || type.has("tax")) {
            return "tin";
        }
        return type.has("CCN") || type.has("PRN") ? "ccn" : "";
    }

    String npi(Function<String, FhirProvider> contained) {
        return npi.isEmpty() && isContained() ? contained.apply(target()).npi : npi;
    }

    String tin(Function<String, FhirProvider> contained) {
        return tin.isEmpty() && isContained() ? contained.apply(target()).tin : tin;
    }

    String ccn(Function<String, FhirProvider> contained) {
        return ccn.isEmpty() && isContained() ? contained.apply(target()).ccn : ccn;
    }

    private boolean isContained() {
        return reference.startsWith(CONTAINED);
    }

    private String target() {
        return reference.substring(CONTAINED.length());
    }
}
