package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.vocabulary.Citation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/// A FHIR Measure with the CQL libraries and value sets it needs: one group, proportion scoring, one result per person.
///
/// @param cql library name to CQL text
/// @param library name and version of the library whose defines the populations name
/// @param populations which define says who belongs
/// @param explanations defines whose sentences are shown with a member's row
public record MeasurePackage(
        MeasureDescription description,
        Map<String, String> cql,
        LibraryName library,
        Map<PopulationCode, String> populations,
        List<String> explanations,
        Map<String, Set<String>> valueSets) {

    /// A library as a Measure refers to it.
    public record LibraryName(String name, String version) {}

    /// The populations of a proportion measure.
    public enum PopulationCode {
        INITIAL_POPULATION("initial-population"),
        DENOMINATOR("denominator"),
        DENOMINATOR_EXCLUSION("denominator-exclusion"),
        DENOMINATOR_EXCEPTION("denominator-exception"),
        NUMERATOR("numerator");

        private final String code;

        PopulationCode(String code) {
            this.code = code;
        }

        static @Nullable PopulationCode of(@Nullable String code) {
            for (PopulationCode population : values()) {
                if (population.code.equals(code)) {
                    return population;
                }
            }
            return null;
        }
    }

    /// Reads the package; everything wrong with it is reported at once.
    public static MeasurePackage read(PackageFiles files) {
        return new Reader(files).read();
    }

    private static final class Reader {
        private final PackageFiles files;
        private final List<ContentProblem> problems = new ArrayList<>();
        private final List<Library> libraries = new ArrayList<>();
        private final Map<String, Set<String>> valueSets = new HashMap<>();
        private final Map<String, String> cql = new HashMap<>();
        private @Nullable Measure measure;

        Reader(PackageFiles files) {
            this.files = files;
        }

        MeasurePackage read() {
            files.texts().forEach(this::sort);
            libraries.forEach(this::text);
            Measure found = measure;
            if (found == null) {
                throw failed("package", "it holds no Measure");
            }
            Map<PopulationCode, String> populations = populations(found);
            LibraryName main = main(found);
            if (!problems.isEmpty()) {
                throw new MeasureContentException(problems);
            }
            return new MeasurePackage(
                    description(found),
                    Map.copyOf(cql),
                    main,
                    populations,
                    found.getSupplementalData().stream()
                            .map(shown -> shown.getCriteria().getExpression())
                            .toList(),
                    Map.copyOf(valueSets));
        }

        private void sort(String name, String text) {
            if (!name.endsWith(".json")) {
                return;
            }
            try {
                Resource resource = (Resource) Fhir.r4().newJsonParser().parseResource(text);
                switch (resource) {
                    case Measure found -> measure = found;
                    case Library library -> libraries.add(library);
                    case ValueSet valueSet -> valueSets.put(valueSet.getUrl(), codes(valueSet));
                    default ->
                            problems.add(
                                    new ContentProblem(
                                            name, 0, resource.fhirType() + " is not used here"));
                }
            } catch (DataFormatException e) {
                problems.add(new ContentProblem(name, 0, "not FHIR R4 JSON: " + e.getMessage()));
            }
        }

        private void text(Library library) {
            String file = library.getContentFirstRep().getUrl();
            byte[] inline = library.getContentFirstRep().getData();
            String text =
                    inline != null
                            ? new String(inline, java.nio.charset.StandardCharsets.UTF_8)
                            : files.texts().get(file);
            if (text == null) {
                problems.add(
                        new ContentProblem(
                                library.getName(), 0, "its CQL file '" + file + "' is missing"));
            } else {
                cql.put(library.getName(), text);
            }
        }

        private static Set<String> codes(ValueSet valueSet) {
            Set<String> codes = new HashSet<>();
            for (ValueSet.ConceptSetComponent include : valueSet.getCompose().getInclude()) {
                include.getConcept()
                        .forEach(concept ->
                                codes.add(
                                        PatientRecord.key(include.getSystem(), concept.getCode())));
            }
            valueSet.getExpansion()
                    .getContains()
                    .forEach(member ->
                            codes.add(PatientRecord.key(member.getSystem(), member.getCode())));
            return codes;
        }

        private Map<PopulationCode, String> populations(Measure found) {
            Map<PopulationCode, String> populations = new EnumMap<>(PopulationCode.class);
            if (found.getGroup().size() != 1
                    || !"proportion".equals(found.getScoring().getCodingFirstRep().getCode())) {
                problems.add(
                        new ContentProblem(
                                name(found), 0, "one group with proportion scoring is evaluated"));
            }
            for (var population : found.getGroupFirstRep().getPopulation()) {
                String code = population.getCode().getCodingFirstRep().getCode();
                PopulationCode known = PopulationCode.of(code);
                if (known == null) {
                    problems.add(
                            new ContentProblem(
                                    name(found), 0, "population '" + code + "' is not evaluated"));
                } else {
                    populations.put(known, population.getCriteria().getExpression());
                }
            }
            for (PopulationCode needed :
                    List.of(
                            PopulationCode.INITIAL_POPULATION,
                            PopulationCode.DENOMINATOR,
                            PopulationCode.NUMERATOR)) {
                if (!populations.containsKey(needed)) {
                    problems.add(
                            new ContentProblem(
                                    name(found), 0, "population " + needed.code + " is missing"));
                }
            }
            return populations;
        }

        private LibraryName main(Measure found) {
            if (found.getLibrary().isEmpty()) {
                throw failed(name(found), "it names no library");
            }
            String canonical = found.getLibrary().getFirst().getValue();
            for (Library library : libraries) {
                if (canonical.equals(library.getUrl())
                        || canonical.equals(library.getUrl() + "|" + library.getVersion())) {
                    return new LibraryName(library.getName(), library.getVersion());
                }
            }
            throw failed(name(found), "library " + canonical + " is not in the package");
        }

        private MeasureDescription description(Measure found) {
            return new MeasureDescription(
                    new MeasureId(found.getIdElement().getIdPart()),
                    found.getTitle(),
                    found.getVersion(),
                    Edition.of(files.texts().values().toArray(String[]::new)),
                    MeasureDescription.Source.CLINICAL,
                    found.getDescription(),
                    List.of(new Citation(found.getUrl() + " " + found.getVersion())));
        }

        private static String name(Measure found) {
            return "Measure " + found.getIdElement().getIdPart();
        }

        private MeasureContentException failed(String where, String detail) {
            problems.add(new ContentProblem(where, 0, detail));
            return new MeasureContentException(problems);
        }
    }
}
