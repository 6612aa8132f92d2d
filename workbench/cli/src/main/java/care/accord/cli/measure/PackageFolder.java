package care.accord.cli.measure;

import care.accord.metrics.measure.fhir.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of measure content, sub-folders and all: each Measure in it is a package with everything else of the folder.
final class PackageFolder {
    private static final Pattern IS_MEASURE =
            Pattern.compile("\"resourceType\"\\s*:\\s*\"Measure\"");

    private PackageFolder() {}

    static List<PackageFiles> read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(PackageFolder::isContent).sorted().toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        List<String> measures =
                texts.keySet().stream()
                        .filter(name -> IS_MEASURE.matcher(texts.getOrDefault(name, "")).find())
                        .toList();
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds no FHIR Measure as JSON");
        }
        return measures.stream().map(name -> without(texts, measures, name)).toList();
    }

    private static boolean isContent(Path file) {
        return file.toString().endsWith(".json") || file.toString().endsWith(".cql");
    }

    private static PackageFiles without(
            Map<String, String> texts, List<String> measures, String wanted) {
        Map<String, String> own = new LinkedHashMap<>(texts);
        own.keySet().removeIf(name -> measures.contains(name) && !name.equals(wanted));
        return new PackageFiles(own);
    }
}
