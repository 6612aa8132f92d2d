package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.List;

/// A person's chart in a test: facts in, FHIR R4 JSON out.
final class Chart {
    static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    private final List<String> resources = new ArrayList<>();

    Chart(String birthDate) {
        resources.add(
                "{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"%s\"}"
                        .formatted(birthDate));
    }

    /// The chart as its organization sends it; an empty list when there is nothing.
    List<OrganizationRecord> sent() {
        return List.of(new OrganizationRecord("east", resources));
    }

    List<String> resources() {
        return List.copyOf(resources);
    }

    /// `dates` is what follows the code, such as `"onsetDateTime":"2020-01-01"`.
    Chart condition(String code, String dates) {
        resources.add(
                "{\"resourceType\":\"Condition\",\"id\":\"c%d\",\"code\":%s%s}"
                        .formatted(resources.size(), concept(ICD, code), more(dates)));
        return this;
    }

    /// A panel with two components in mm[Hg]; a blank value leaves its component out.
    Chart pressure(String when, String systolic, String diastolic) {
        return observation(
                "\"effectiveDateTime\":\"%s\",\"status\":\"final\"".formatted(when),
                systolic,
                diastolic);
    }

    Chart observation(String fields, String systolic, String diastolic) {
        List<String> components = new ArrayList<>();
        component(components, "8480-6", systolic);
        component(components, "8462-4", diastolic);
        resources.add(
                "{\"resourceType\":\"Observation\",\"id\":\"o%d\",\"code\":%s,%s,\"component\":[%s]}"
                        .formatted(
                                resources.size(),
                                concept("http://loinc.org", "85354-9"),
                                fields,
                                String.join(",", components)));
        return this;
    }

    private static void component(List<String> components, String code, String value) {
        if (!value.isEmpty()) {
            components.add(
                    "{\"code\":%s,\"valueQuantity\":{\"value\":%s,\"code\":\"mm[Hg]\",\"system\":\"http://unitsofmeasure.org\"}}"
                            .formatted(concept("http://loinc.org", code), value));
        }
    }

    Chart encounter(String fields) {
        resources.add(
                "{\"resourceType\":\"Encounter\",\"id\":\"e%d\"%s}"
                        .formatted(resources.size(), more(fields)));
        return this;
    }

    Chart resource(String json) {
        resources.add(json);
        return this;
    }

    static String concept(String system, String code) {
        return "{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"}]}".formatted(system, code);
    }

    private static String more(String fields) {
        return fields.isEmpty() ? "" : "," + fields;
    }
}
