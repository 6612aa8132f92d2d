package care.accord.metrics.record.files;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue;
import care.accord.metrics.matching.Identifier;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// Reads one resource of a feed: which it is, whose it is, and whether FHIR R4 and its profile allow it.
final class ResourceReader {
    /// What people share: kept with the patients whose resources refer to it.
    private static final Set<String> SHARED =
            Set.of(
                    "HealthcareService",
                    "Location",
                    "Medication",
                    "Organization",
                    "Practitioner",
                    "PractitionerRole",
                    "Substance");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final IParser parser =
            FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new Strict());

    /// A resource that can be used.
    ///
    /// @param patient the Patient it is, or speaks of, by id or by the `urn:` of an entry; empty for what people share
    /// @param identifiers only of a Patient
    record Sighting(
            String type,
            String id,
            Optional<String> patient,
            List<Identifier> identifiers,
            Optional<Instant> lastUpdated) {
        String key() {
            return type + "/" + id;
        }

        boolean isPatient() {
            return type.equals("Patient");
        }
    }

    /// @throws FieldProblem naming the element, never its value
    Sighting read(String json) {
        Resource resource = parse(json);
        if (!resource.hasIdElement() || !resource.getIdElement().hasIdPart()) {
            throw new FieldProblem("id", "every resource needs an id");
        }
        String id = resource.getIdElement().getIdPart();
        if (!ID.matcher(id).matches()) {
            throw new FieldProblem("id", "has 1 to 64 letters, digits, hyphens and dots");
        }
        Optional<String> patient = patient(resource, id);
        ElementRules.check(resource);
        ProfileRules.check(resource);
        Date lastUpdated = resource.getMeta().getLastUpdated();
        return new Sighting(
                resource.fhirType(),
                id,
                patient,
                resource instanceof Patient found ? identifiers(found) : List.of(),
                Optional.ofNullable(lastUpdated).map(Date::toInstant));
    }

    private static Optional<String> patient(Resource resource, String id) {
        if (resource instanceof Patient) {
            return Optional.of(id);
        }
        return SHARED.contains(resource.fhirType())
                ? Optional.empty()
                : Optional.of(subject(resource));
    }

    private Resource parse(String json) {
        try {
            return (Resource) parser.parseResource(json);
        } catch (DataFormatException e) {
            // Its message may quote the line.
            throw new FieldProblem("", "not a FHIR R4 resource in JSON");
        } catch (ClassCastException e) {
            throw new FieldProblem("", "an element does not have the type that FHIR R4 gives it");
        }
    }

    private static List<Identifier> identifiers(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(one -> one.hasSystem() && one.hasValue() && !one.getValue().isBlank())
                .map(one -> new Identifier(one.getSystem(), one.getValue().strip()))
                .toList();
    }

    private static String subject(Resource resource) {
        for (String path : new String[] {"subject", "patient", "beneficiary"}) {
            Property property = resource.getNamedProperty(path);
            if (property == null) {
                continue;
            }
            for (Base value : property.getValues()) {
                if (value instanceof Reference reference) {
                    if ("Patient".equals(reference.getReferenceElement().getResourceType())) {
                        return reference.getReferenceElement().getIdPart();
                    }
                    if (String.valueOf(reference.getReference()).startsWith("urn:")) {
                        return reference.getReference();
                    }
                }
            }
            throw new FieldProblem(path, "must be a reference such as Patient/123");
        }
        throw new FieldProblem("", resource.fhirType() + " does not speak of a Patient");
    }

    /// Whatever FHIR R4 does not know is refused: a misspelt element must not be dropped silently.
    private static final class Strict extends LenientErrorHandler implements IParserErrorHandler {
        Strict() {
            super(false);
        }

        @Override
        public void unknownElement(IParseLocation location, String element) {
            throw new FieldProblem(place(location, element), "is not an element of FHIR R4");
        }

        @Override
        public void unknownAttribute(IParseLocation location, String attribute) {
            throw new FieldProblem(place(location, attribute), "is not an element of FHIR R4");
        }

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            throw new FieldProblem(place(location, ""), "holds a value of the wrong format");
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                BaseJsonLikeValue.ValueType expected,
                BaseJsonLikeValue.ScalarType expectedScalar,
                BaseJsonLikeValue.ValueType found,
                BaseJsonLikeValue.ScalarType foundScalar) {
            throw new FieldProblem(place(location, element), "holds a value of the wrong type");
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String element) {
            throw new FieldProblem(place(location, element), "may be given once");
        }

        private static String place(
                @org.jspecify.annotations.Nullable IParseLocation location, String element) {
            String parent = location == null ? "" : String.valueOf(location.getParentElementName());
            return parent.isEmpty() || element.isEmpty() || parent.equals("null")
                    ? (element.isEmpty() ? parent : element)
                    : parent + "." + element;
        }
    }
}
