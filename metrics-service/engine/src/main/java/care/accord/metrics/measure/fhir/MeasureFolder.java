package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.measure.fhir.MeasurePackage.LibraryName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Measures as they are published together: a folder of Libraries, a folder of Measures, one table of value sets. Measures
/// share libraries, so each text is translated once; what is wrong with one measure is said of that one.
public final class MeasureFolder {
    private static final int VALUE_SET_COLUMNS = 4;

    private final Map<String, String> cql = new HashMap<>();
    private final Map<String, LibraryName> byUrl = new HashMap<>();
    private final Map<String, Measure> measures = new TreeMap<>();
    private final ValueSets valueSets;
    private final List<ContentProblem> problems = new ArrayList<>();

    /// Reads the folders; measures are looked at when they are asked for.
    ///
    /// @param valueSets tab-separated lines of url, version, system, code; gzip where the name ends in `.gz`
    public MeasureFolder(Path libraries, Path measures, Path valueSets) throws IOException {
        for (Resource resource : resources(libraries)) {
            if (resource instanceof Library library) {
                add(library);
            }
        }
        for (Resource resource : resources(measures)) {
            if (resource instanceof Measure measure) {
                this.measures.put(measure.getIdElement().getIdPart(), measure);
            }
        }
        this.valueSets = new ValueSets(codes(valueSets));
    }

    /// The files that could not be read; the others can be used.
    public List<ContentProblem> problems() {
        return List.copyOf(problems);
    }

    /// The ids of the measures, in order.
    public Set<String> ids() {
        return measures.keySet();
    }

    /// The measure of this id, translated; value sets may be missing.
    ///
    /// @throws MeasureContentException saying what is wrong with it
    public CqlMeasure measure(String id) {
        return measure(id, ElmCache.NONE);
    }

    /// The same, not translated again where the cache has it.
    public CqlMeasure measure(String id, ElmCache cache) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "there is no measure '%s' in the folder".formatted(id));
        }
        List<ContentProblem> problems = new ArrayList<>();
        MeasureCriteria criteria = new MeasureCriteria(measure, problems);
        List<GroupCriteria> groups = criteria.groups();
        Optional<LibraryName> main = main(measure);
        if (main.isEmpty()) {
            problems.add(
                    new ContentProblem("Measure " + id, 0, "its library is not in the folder"));
        }
        if (!problems.isEmpty()) {
            throw new MeasureContentException(problems);
        }
        return CqlMeasure.withWhatIsKnown(
                new MeasurePackage(
                        criteria.description(id, cql.getOrDefault(main.get().name(), "")),
                        criteria.publication(),
                        cql,
                        main.get(),
                        groups,
                        criteria.supplemental(),
                        valueSets),
                cache);
    }

    private Optional<LibraryName> main(Measure measure) {
        return measure.getLibrary().stream()
                .map(canonical -> canonical.getValue().replaceFirst("\\|.*", ""))
                .map(url -> byUrl.getOrDefault(url, byUrl.get(url.replaceFirst(".*/", ""))))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void add(Library library) {
        @Nullable String text = PackageReader.inline(library);
        if (text != null) {
            cql.put(library.getName(), text);
            LibraryName name = new LibraryName(library.getName(), library.getVersion());
            // A library without a url is known by its id, with which a canonical ends.
            byUrl.put(library.getIdElement().getIdPart(), name);
            if (library.hasUrl()) {
                byUrl.put(library.getUrl(), name);
            }
        }
    }

    private List<Resource> resources(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        List<Resource> resources = new ArrayList<>();
        for (Path file : files) {
            try {
                resources.add(
                        (Resource) Fhir.lenientParser().parseResource(Files.readString(file)));
            } catch (DataFormatException e) {
                problems.add(
                        new ContentProblem(
                                String.valueOf(file.getFileName()),
                                0,
                                "not FHIR R4 JSON: " + e.getMessage()));
            }
        }
        return resources;
    }

    private static Map<String, Set<String>> codes(Path file) throws IOException {
        Map<String, Set<String>> codes = new HashMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        file.toString().endsWith(".gz")
                                                ? new GZIPInputStream(bytes)
                                                : bytes,
                                        StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] fields = line.split("\t", -1);
                if (fields.length < VALUE_SET_COLUMNS) {
                    throw new IllegalArgumentException(
                            "%s, line %d: four columns are needed: url, version, system, code"
                                    .formatted(file.getFileName(), number));
                }
                codes.computeIfAbsent(fields[0], _ -> new HashSet<>())
                        .add(PatientRecord.key(fields[2], fields[3]));
            }
        }
        return codes;
    }
}
