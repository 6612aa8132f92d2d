package care.accord.metrics.record.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/// What a profile asks of a resource that says it follows it: elements it has, and values of which an element has one. The profiles are data;
/// of one that is not among them nothing is asked.
final class ProfileRules {
    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
    private static final Map<String, ProfileRules> ALL = all();

    private final List<String> elements = new ArrayList<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private String basedOn = "";

    private ProfileRules() {}

    /// Holds a resource to its type and to every profile that it declares.
    ///
    /// @throws FieldProblem naming the first element that a profile does not allow, by its path within the resource
    static void check(Resource resource) {
        check(resource, BASE + resource.fhirType());
        for (CanonicalType declared : resource.getMeta().getProfile()) {
            check(resource, String.valueOf(declared.getValue()));
        }
    }

    private static void check(Resource resource, String declared) {
        String profile = unversioned(declared);
        while (ALL.containsKey(profile)) {
            ProfileRules rules = Objects.requireNonNull(ALL.get(profile));
            rules.refuse(resource, declared);
            profile = rules.basedOn;
        }
    }

    private void refuse(Resource resource, String declared) {
        for (String element : elements) {
            if (isMissing(resource, element)) {
                throw new FieldProblem(element, "is required by the profile " + declared);
            }
        }
        values.forEach((element, allowed) -> {
            List<Base> found = found(resource, element);
            if (!found.isEmpty() && found.stream().noneMatch(one -> isOneOf(one, allowed))) {
                throw new FieldProblem(
                        element, "has no value that the profile %s allows".formatted(declared));
            }
        });
    }

    /// Whether any parent lacks the last part of a path; without a parent there is nothing to lack.
    private static boolean isMissing(Base parent, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return found(parent, path).isEmpty();
        }
        return found(parent, path.substring(0, dot)).stream()
                .anyMatch(child -> isMissing(child, path.substring(dot + 1)));
    }

    private static List<Base> found(Base parent, String element) {
        Property property = parent.getNamedProperty(element);
        return property == null
                ? List.of()
                : property.getValues().stream().filter(value -> !value.isEmpty()).toList();
    }

    private static boolean isOneOf(Base value, Set<String> allowed) {
        return switch (value) {
            case CodeableConcept concept ->
                    concept.getCoding().stream().anyMatch(coding -> isOneOf(coding, allowed));
            case Coding coding -> allowed.contains(coding.getSystem() + "|" + coding.getCode());
            case Base other -> allowed.contains(String.valueOf(other.primitiveValue()));
        };
    }

    private static String unversioned(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    private static Map<String, ProfileRules> all() {
        Map<String, ProfileRules> all = new HashMap<>();
        rows("profile-elements.csv")
                .forEach(row -> {
                    ProfileRules rules = of(all, row[0]);
                    rules.basedOn = row[1];
                    rules.elements.addAll(words(row[2]).toList());
                });
        rows("profile-values.csv")
                .forEach(row ->
                        of(all, row[0]).values.put(row[1], Set.copyOf(words(row[2]).toList())));
        return Map.copyOf(all);
    }

    private static ProfileRules of(Map<String, ProfileRules> all, String profile) {
        return all.computeIfAbsent(profile, _ -> new ProfileRules());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static List<String[]> rows(String file) {
        try (InputStream in =
                        Objects.requireNonNull(
                                ProfileRules.class.getResourceAsStream("/fhir/" + file), file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("http"))
                    .map(line -> line.split(",", 3))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
