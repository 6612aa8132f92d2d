package care.accord.metrics.measure.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Which resources a retrieve by profile means. A resource says which profiles it follows in `meta.profile`; one that says
/// nothing is taken as it comes, unless it lacks the code that every resource of the profile has. A few profiles are nothing but
/// a code, such as that of a body mass index: there the code decides, whatever else the resource calls itself.
final class Profiles {
    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
    private static final String LOINC = "http://loinc.org";
    private static final Map<String, Pattern> PATTERNS = patterns();

    private Profiles() {}

    /// The code that every resource of a profile has.
    ///
    /// @param overrides whether the code decides even where another profile is declared
    private record Pattern(String code, boolean overrides) {}

    /// @param profile the canonical of the retrieve; null or a base type asks for every resource of the type
    static boolean fits(Resource resource, @Nullable String profile) {
        if (profile == null || profile.startsWith(BASE)) {
            return true;
        }
        List<CanonicalType> declared = resource.getMeta().getProfile();
        if (declared.stream().anyMatch(own -> profile.equals(unversioned(own.getValue())))) {
            return true;
        }
        Pattern pattern = PATTERNS.get(profile);
        return pattern == null
                ? declared.isEmpty()
                : (declared.isEmpty() || pattern.overrides()) && hasCode(resource, pattern.code());
    }

    private static boolean hasCode(Resource resource, String code) {
        return resource instanceof Observation observation
                && observation.getCode().hasCoding(LOINC, code);
    }

    private static String unversioned(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new HashMap<>();
        try (InputStream file =
                        Objects.requireNonNull(
                                Profiles.class.getResourceAsStream("/fhir/profile-codes.csv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("http"))
                    .map(line -> line.split(",", 3))
                    .forEach(fields ->
                            patterns.put(
                                    fields[0], new Pattern(fields[1], fields[2].equals("always"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(patterns);
    }
}
