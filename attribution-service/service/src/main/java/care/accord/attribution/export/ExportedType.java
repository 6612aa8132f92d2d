package care.accord.attribution.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A type of resource that can be exported, in the order in which files are written.
public enum ExportedType {
    GROUP("Group"),
    PATIENT("Patient"),
    COVERAGE("Coverage"),
    RELATED_PERSON("RelatedPerson"),
    PRACTITIONER("Practitioner"),
    PRACTITIONER_ROLE("PractitionerRole"),
    ORGANIZATION("Organization"),
    LOCATION("Location"),
    EXPLANATION_OF_BENEFIT("ExplanationOfBenefit");

    /// What an export of Da Vinci ATR is never without.
    public static final List<ExportedType> ATTRIBUTION = List.of(GROUP, PATIENT, COVERAGE);

    private final String fhir;

    ExportedType(String fhir) {
        this.fhir = fhir;
    }

    /// As FHIR names it.
    public String fhir() {
        return fhir;
    }

    /// The type of that name.
    public static Optional<ExportedType> of(String fhir) {
        return Arrays.stream(values()).filter(type -> type.fhir.equals(fhir)).findFirst();
    }

    /// Each once, in order.
    public static List<ExportedType> inOrder(List<ExportedType> types) {
        return types.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }
}
