package care.accord.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Where the files of one size lie.
record Place(Path folder) {
    Path eligibility() {
        return folder.resolve("eligibility.csv");
    }

    Path claims() {
        return folder.resolve("medical-claims.csv");
    }

    Path store() {
        return folder.resolve("store");
    }

    /// A place within it for what nobody reads afterwards.
    Place another() {
        return new Place(folder.resolve("another"));
    }

    Path answers(String by) {
        return folder.resolve("answers-" + by + ".csv");
    }

    /// Removes everything in it, and itself.
    void remove() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
