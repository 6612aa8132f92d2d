package care.accord.population.files;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Published material beside the repository, which tests visibly skip where it is absent.
final class TestData {
    private TestData() {}

    static Path folder(String name) {
        String data = System.getenv("ACCORD_TEST_DATA");
        Path root = Path.of(System.getProperty("accord.root", "../.."));
        Path folder = (data == null ? root.resolve("../shared/data") : Path.of(data)).resolve(name);
        Assumptions.assumeTrue(Files.exists(folder), "no " + name + " on this machine");
        return folder;
    }
}
