package care.accord.metrics.clinical.files;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// Reads one line of a feed: which resource it is, whose it is, and whether FHIR R4 allows it.
final class ResourceReader {
    /// The system under which a Patient carries the payer's id of the person.
    static final String MEMBER_ID = "urn:accord:member-id";

    private final IParser parser =
            FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new Strict());

    /// @param patient the id of the Patient it is, or speaks of
    /// @param memberId only of a Patient
    record Sighting(String patient, boolean isPatient, Optional<String> memberId) {}

    /// @throws FieldProblem naming the element, never its value
    Sighting read(String json) {
        Resource resource = parse(json);
        if (!resource.hasIdElement() || !resource.getIdElement().hasIdPart()) {
            throw new FieldProblem("id", "every resource needs an id");
        }
        return resource instanceof Patient patient
                ? new Sighting(patient.getIdPart(), true, memberId(patient))
                : new Sighting(subject(resource), false, Optional.empty());
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

    private static Optional<String> memberId(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> MEMBER_ID.equals(identifier.getSystem()))
                .map(identifier -> identifier.getValue())
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static String subject(Resource resource) {
        for (String path : new String[] {"subject", "patient", "beneficiary"}) {
            Property property = resource.getNamedProperty(path);
            if (property == null) {
                continue;
            }
            for (Base value : property.getValues()) {
                if (value instanceof Reference reference
                        && "Patient".equals(reference.getReferenceElement().getResourceType())) {
                    return reference.getReferenceElement().getIdPart();
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
