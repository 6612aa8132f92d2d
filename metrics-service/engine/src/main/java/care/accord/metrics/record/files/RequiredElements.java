package care.accord.metrics.record.files;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/// What a resource has to have: the elements that FHIR R4 asks for, and those of a profile it says it follows.
final class RequiredElements {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final Map<String, List<String>> BY_PROFILE = byProfile();

    private RequiredElements() {}

    /// @throws FieldProblem naming the element that is missing, by its path within the resource
    static void check(Resource resource) {
        checkChildren(resource, "");
        for (CanonicalType profile : resource.getMeta().getProfile()) {
            String canonical = String.valueOf(profile.getValue());
            for (String element : BY_PROFILE.getOrDefault(unversioned(canonical), List.of())) {
                Property property = resource.getNamedProperty(element);
                if (property == null || property.getValues().isEmpty()) {
                    throw new FieldProblem(element, "is required by the profile " + canonical);
                }
            }
        }
    }

    private static void checkChildren(IBase element, String path) {
        BaseRuntimeElementDefinition<?> type = R4.getElementDefinition(element.getClass());
        BaseRuntimeElementDefinition<?> definition =
                element instanceof Resource resource ? R4.getResourceDefinition(resource) : type;
        if (!(definition instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
            return;
        }
        for (BaseRuntimeChildDefinition child : composite.getChildren()) {
            List<IBase> values = child.getAccessor().getValues(element);
            String name = path + child.getElementName().replace("[x]", "");
            if (child.getMin() > 0 && values.stream().allMatch(IBase::isEmpty)) {
                throw new FieldProblem(name, "is required by FHIR R4");
            }
            values.forEach(value -> checkChildren(value, name + "."));
        }
    }

    private static String unversioned(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    private static Map<String, List<String>> byProfile() {
        Map<String, List<String>> required = new HashMap<>();
        try (InputStream file =
                        Objects.requireNonNull(
                                RequiredElements.class.getResourceAsStream(
                                        "/fhir/profile-elements.csv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("http"))
                    .map(line -> line.split(",", 2))
                    .forEach(fields ->
                            required.computeIfAbsent(fields[0], _ -> new ArrayList<>())
                                    .add(fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(required);
    }
}
