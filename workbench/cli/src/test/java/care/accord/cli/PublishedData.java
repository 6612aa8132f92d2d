package care.accord.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Published material the tests look at where it is present; a test without it is skipped, visibly.
public final class PublishedData {
    private PublishedData() {}

    public static Path folder(String name) {
        Path folder =
                Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                        .map(Path::of)
                        .orElse(
                                Path.of(System.getProperty("accord.root", "../.."))
                                        .resolve("../shared/data"))
                        .resolve(name);
        assumeTrue(Files.isDirectory(folder), "the published test data are not here");
        return folder;
    }
}
