package care.accord.metrics.measure.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a measure package by name, as text.
public record PackageFiles(Map<String, String> texts) {
    public PackageFiles {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// A package the platform ships, listed in its `manifest.txt`.
    public static PackageFiles shipped(String id) {
        String folder = "measures/" + id + "/";
        Map<String, String> texts = new LinkedHashMap<>();
        read(folder + "manifest.txt").lines().forEach(name -> texts.put(name, read(folder + name)));
        return new PackageFiles(texts);
    }

    private static String read(String name) {
        try (InputStream file = PackageFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new MeasureContentException(
                        List.of(new ContentProblem(name, 0, "no such file is shipped")));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
