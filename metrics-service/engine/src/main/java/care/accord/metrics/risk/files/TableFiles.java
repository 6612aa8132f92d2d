package care.accord.metrics.risk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where published tables are, each under the name of its file.
public sealed interface TableFiles {
    /// As it is called in what is said about a table that is missing.
    String place();

    List<String> names() throws IOException;

    /// The table of a name.
    ///
    /// @throws IllegalArgumentException if there is none, or it is not such text
    CsvRows read(String name) throws IOException;

    /// A folder.
    record OnDisk(Path folder) implements TableFiles {
        @Override
        public String place() {
            return folder.toString();
        }

        @Override
        public List<String> names() throws IOException {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                        "%s is not a folder of risk tables".formatted(folder));
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        }

        @Override
        public CsvRows read(String name) throws IOException {
            return CsvRows.read(folder.resolve(name));
        }
    }

    /// The latest of each that somebody loaded.
    ///
    /// @param texts by name
    record Loaded(Map<String, String> texts) implements TableFiles {
        public Loaded {
            texts = Map.copyOf(texts);
        }

        @Override
        public String place() {
            return "What was loaded";
        }

        @Override
        public List<String> names() {
            return List.copyOf(texts.keySet());
        }

        @Override
        public CsvRows read(String name) {
            String text = texts.get(name);
            if (text == null) {
                throw new IllegalArgumentException("%s was not loaded".formatted(name));
            }
            return CsvRows.of(name, text);
        }
    }
}
