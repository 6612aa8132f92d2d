package care.accord.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own files, without what was built or downloaded.
final class Sources {
    static final Path ROOT =
            Path.of(System.getProperty("accord.root", "../..")).toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".accord", ".git", ".idea", "dist");
    private static final Pattern COMMENTS = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private Sources() {}

    static List<Path> all() {
        return under(ROOT);
    }

    static List<Path> javaMain() {
        return all().stream()
                .filter(file ->
                        file.toString().endsWith(".java")
                                && file.toString().contains("src/main/java"))
                .toList();
    }

    static List<Path> withExtension(String... extensions) {
        return all().stream()
                .filter(file ->
                        Stream.of(extensions)
                                .anyMatch(extension -> file.toString().endsWith(extension)))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutComments(Path file) {
        return COMMENTS.matcher(read(file)).replaceAll("");
    }

    static Path relative(Path file) {
        return ROOT.relativize(file);
    }

    private static List<Path> under(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted()
                    .flatMap(entry ->
                            Files.isDirectory(entry)
                                    ? NOT_OURS.contains(entry.getFileName().toString())
                                            ? Stream.empty()
                                            : under(entry).stream()
                                    : Stream.of(entry))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
