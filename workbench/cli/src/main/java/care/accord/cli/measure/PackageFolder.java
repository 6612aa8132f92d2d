package care.accord.cli.measure;

import care.accord.metrics.measure.fhir.MeasureContentException;
import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of measure content, sub-folders and all: each Measure in it is a package with everything else of the folder, a
/// Bundle with a Measure is one by itself.
final class PackageFolder {
    private static final Pattern TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"(\\w+)\"");
    private static final Set<String> USED = Set.of("Library", "ValueSet");

    private final Map<String, String> shared = new LinkedHashMap<>();
    private final Map<String, String> measures = new LinkedHashMap<>();
    private final List<FoundPackage> packages = new ArrayList<>();
    private final Consumer<String> notes;

    private PackageFolder(Consumer<String> notes) {
        this.notes = notes;
    }

    /// One package and the file its Measure is in, relative to the folder.
    record FoundPackage(String file, PackageFiles files) {}

    /// @param notes gets what is passed over
    /// @throws IllegalArgumentException when no Measure is there
    static List<FoundPackage> read(Path folder, Consumer<String> notes) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    folder + " is no folder: name one with Measures, Libraries and ValueSets");
        }
        PackageFolder found = new PackageFolder(notes);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(PackageFolder::isContent).sorted().toList()) {
                found.take(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        found.measures.forEach((name, text) -> {
            Map<String, String> own = new LinkedHashMap<>(found.shared);
            own.put(name, text);
            found.packages.add(new FoundPackage(name, new PackageFiles(own)));
        });
        if (found.packages.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds no FHIR Measure as JSON");
        }
        return found.packages;
    }

    private void take(String name, String text) {
        if (name.endsWith(".cql")) {
            // A Library names its text by the bare name of the file.
            shared.put(Path.of(name).getFileName().toString(), text);
            return;
        }
        switch (type(text).orElse("")) {
            case "Measure" -> measures.put(name, text);
            case "Bundle" -> takeBundle(name, text);
            case String type when USED.contains(type) -> shared.put(name, text);
            case "" ->
                    notes.accept("note: %s is passed over: it is no FHIR resource".formatted(name));
            case String type ->
                    notes.accept("note: %s is passed over: a %s is not used".formatted(name, type));
        }
    }

    private void takeBundle(String name, String text) {
        PackageFiles files;
        try {
            files = PackageBundle.read(text);
        } catch (MeasureContentException e) {
            // The check of the package says what is wrong with it.
            packages.add(new FoundPackage(name, new PackageFiles(Map.of(name, text))));
            return;
        }
        boolean holdsMeasure =
                files.texts().values().stream()
                        .anyMatch(one -> type(one).filter("Measure"::equals).isPresent());
        if (holdsMeasure) {
            packages.add(new FoundPackage(name, files));
        } else {
            files.texts().forEach((entry, one) -> shared.put(name + " " + entry, one));
        }
    }

    /// The type of the resource itself, which no resource within it says before.
    private static Optional<String> type(String text) {
        Matcher matcher = TYPE.matcher(text);
        return text.stripLeading().startsWith("{") && matcher.find()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static boolean isContent(Path file) {
        return file.toString().endsWith(".json") || file.toString().endsWith(".cql");
    }
}
