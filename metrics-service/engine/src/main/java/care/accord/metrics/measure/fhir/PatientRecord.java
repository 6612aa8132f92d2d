package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Everything known clinically about one person: parsed once, whatever the number of measures, and indexed by type and code.
/// Used by one thread at a time.
public final class PatientRecord {
    private static final String ORGANIZATION = "accord.organization";

    private final String id;
    private final Map<String, List<Resource>> byType;
    private final Map<String, Map<String, List<Resource>>> byCode = new HashMap<>();

    private PatientRecord(String id, Map<String, List<Resource>> byType) {
        this.id = id;
        this.byType = byType;
    }

    /// Reads what organizations sent about one person, at least one Patient among it; of a resource that an organization sent
    /// twice (type and id) the later one counts.
    public static PatientRecord parse(List<OrganizationRecord> records) {
        IParser parser = Fhir.lenientParser();
        Map<String, Resource> latest = new LinkedHashMap<>();
        boolean isFromSeveral =
                records.stream().map(OrganizationRecord::organization).distinct().count() > 1;
        for (OrganizationRecord record : records) {
            for (String json : record.resources()) {
                Resource resource = (Resource) parser.parseResource(UnitSystem.byOneName(json));
                if (isFromSeveral) {
                    resource.setUserData(ORGANIZATION, record.organization());
                }
                latest.put(
                        "%s/%s/%s"
                                .formatted(
                                        record.organization(),
                                        resource.fhirType(),
                                        resource.getIdPart()),
                        resource);
            }
        }
        return of(latest.values());
    }

    /// Reads the resources of one person from a FHIR R4 Bundle as JSON; of a resource that occurs twice (type and id) the later
    /// one counts.
    public static PatientRecord parseBundle(String json) {
        Bundle bundle =
                Fhir.lenientParser().parseResource(Bundle.class, UnitSystem.byOneName(json));
        Map<String, Resource> latest = new LinkedHashMap<>();
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            if (resource != null) {
                latest.put(resource.fhirType() + "/" + resource.getIdPart(), resource);
            }
        }
        long patients =
                latest.values().stream()
                        .filter(resource -> resource.fhirType().equals("Patient"))
                        .count();
        if (patients > 1) {
            throw new IllegalArgumentException(
                    "The bundle has %d Patient resources: it is to be the record of one person"
                            .formatted(patients));
        }
        return of(latest.values());
    }

    /// What tells a resource from every other of the person: type and id, and where several organizations sent some, whose it is.
    static String name(Resource resource) {
        String id = resource.fhirType() + "/" + resource.getIdPart();
        String organization = resource.getUserString(ORGANIZATION);
        return organization == null ? id : id + " of " + organization;
    }

    private static PatientRecord of(Collection<Resource> resources) {
        Map<String, List<Resource>> byType = new LinkedHashMap<>();
        resources.forEach(resource ->
                byType.computeIfAbsent(resource.fhirType(), _ -> new ArrayList<>()).add(resource));
        List<Resource> patients = byType.getOrDefault("Patient", List.of());
        if (patients.isEmpty()) {
            throw new IllegalArgumentException("The record of a person needs a Patient resource");
        }
        // Two organizations may each know the person: the latest Patient speaks, the context is one
        // person.
        Patient patient = (Patient) patients.getLast();
        byType.put("Patient", List.of(patient));
        return new PatientRecord(patient.getIdPart(), byType);
    }

    String id() {
        return id;
    }

    List<Resource> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /// Resources of the type whose element at `path` carries one of the codes (`system|code`), each once.
    Set<Resource> withCodes(String type, String path, Iterable<String> codes) {
        Map<String, List<Resource>> index =
                byCode.computeIfAbsent(type + "." + path, _ -> index(type, path));
        Set<Resource> found = new LinkedHashSet<>();
        codes.forEach(code -> found.addAll(index.getOrDefault(code, List.of())));
        return found;
    }

    /// The codes that occur at the path, so that a value set of thousands is tested against a handful.
    Set<String> codesAt(String type, String path) {
        return byCode.computeIfAbsent(type + "." + path, _ -> index(type, path)).keySet();
    }

    private Map<String, List<Resource>> index(String type, String path) {
        Map<String, List<Resource>> index = new LinkedHashMap<>();
        for (Resource resource : ofType(type)) {
            Property property = resource.getNamedProperty(path);
            if (property == null) {
                continue;
            }
            for (Base value : property.getValues()) {
                codings(value)
                        .forEach(coding ->
                                index.computeIfAbsent(
                                                key(coding.getSystem(), coding.getCode()),
                                                _ -> new ArrayList<>())
                                        .add(resource));
            }
        }
        return index;
    }

    private static List<Coding> codings(Base value) {
        return switch (value) {
            case CodeableConcept concept -> concept.getCoding();
            case Coding coding -> List.of(coding);
            default -> List.of();
        };
    }

    static String key(@Nullable String system, @Nullable String code) {
        return system + "|" + code;
    }
}
