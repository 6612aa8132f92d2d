package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.measure.fhir.MeasurePackage.LibraryName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/// Reads the files of one measure: a Measure, its Libraries with their CQL, its ValueSets.
final class PackageReader {
    private final PackageFiles files;
    private final List<ContentProblem> problems = new ArrayList<>();
    private final List<Library> libraries = new ArrayList<>();
    private final ValueSetCodes valueSets = new ValueSetCodes(problems);
    private final Map<String, String> cql = new HashMap<>();
    private @Nullable Measure measure;

    PackageReader(PackageFiles files) {
        this.files = files;
    }

    MeasurePackage read() {
        files.texts().forEach(this::sort);
        libraries.forEach(this::text);
        Measure found = measure;
        if (found == null) {
            throw failed("package", "it holds no Measure");
        }
        MeasureCriteria criteria = new MeasureCriteria(found, problems);
        List<GroupCriteria> groups = criteria.groups();
        List<String> supplemental = criteria.supplemental();
        Map<String, Set<String>> codes = valueSets.all();
        LibraryName main = main(found);
        if (!problems.isEmpty()) {
            throw new MeasureContentException(problems);
        }
        return new MeasurePackage(
                criteria.description(files.texts().values().toArray(String[]::new)),
                criteria.publication(),
                cql,
                main,
                groups,
                supplemental,
                new ValueSets(codes));
    }

    private void sort(String name, String text) {
        if (!name.endsWith(".json")) {
            return;
        }
        try {
            Resource resource = (Resource) Fhir.r4().newJsonParser().parseResource(text);
            switch (resource) {
                case Measure found -> {
                    if (measure != null) {
                        problems.add(new ContentProblem(name, 0, "a package holds one Measure"));
                    }
                    measure = found;
                }
                case Library library -> {
                    if (library.hasName()) {
                        libraries.add(library);
                    } else {
                        problems.add(
                                new ContentProblem(
                                        name, 0, "the Library needs the name of its CQL library"));
                    }
                }
                case ValueSet valueSet -> valueSets.add(name, valueSet);
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
        String inline = inline(library);
        String file = library.getContentFirstRep().getUrl();
        String text = inline == null ? files.texts().get(file) : inline;
        if (text == null) {
            problems.add(
                    new ContentProblem(
                            library.getName(), 0, "its CQL file '" + file + "' is missing"));
        } else {
            cql.put(library.getName(), text);
        }
    }

    /// The CQL that a Library carries itself, beside whatever else it carries.
    static @Nullable String inline(Library library) {
        for (Attachment content : library.getContent()) {
            if (content.getData() != null
                    && !String.valueOf(content.getContentType()).startsWith("application/elm")) {
                return new String(content.getData(), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private LibraryName main(Measure found) {
        String canonical =
                found.getLibrary().isEmpty()
                        ? ""
                        : Objects.requireNonNullElse(found.getLibrary().getFirst().getValue(), "");
        for (Library library : libraries) {
            if (canonical.equals(library.getUrl())
                    || canonical.equals(library.getUrl() + "|" + library.getVersion())) {
                return new LibraryName(library.getName(), library.getVersion());
            }
        }
        throw failed(
                "Measure " + found.getIdElement().getIdPart(),
                canonical.isEmpty()
                        ? "it names no library"
                        : "library " + canonical + " is not in the package");
    }

    private MeasureContentException failed(String where, String detail) {
        problems.add(new ContentProblem(where, 0, detail));
        return new MeasureContentException(problems);
    }
}
