package care.accord.cli.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file of cases, one JSON object a line, gzip where the name ends in `.gz`.
record CaseFile(Path path) {
    /// The measure the cases are of, by the file's name.
    String measure() {
        return name().replaceFirst("\\.ndjson(\\.gz)?$", "");
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    BufferedReader open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        return new BufferedReader(
                new InputStreamReader(
                        path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8));
    }
}
