package care.accord.population.store.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every file of every manifest is known to be named, however many there are (ADR 122)")
class NamedFilesTest {
    private static final int FILES = 5_000;
    private static final int MANIFESTS = 6;

    @TempDir Path folder;

    /// Each names the files of the one before, as snapshots do, and more of its own.
    @Test
    void namesThatManyManifestsHaveInCommon() throws Exception {
        for (int nth = 1; nth <= MANIFESTS; nth++) {
            StringBuilder files = new StringBuilder();
            for (int file = 0; file < FILES * nth; file++) {
                files.append(file == 0 ? "" : ",")
                        .append("{\"name\":\"files/f-%d\"}".formatted(file));
            }
            Path manifest = folder.resolve("east/snapshots/s-%d/manifest.json".formatted(nth));
            Files.createDirectories(manifest.getParent());
            Files.writeString(manifest, "{\"id\":\"s-%d\",\"files\":[%s]}".formatted(nth, files));
        }
        NamedFiles named =
                new NamedFiles(
                        Depot.at(folder.toString()),
                        "east",
                        new Leftovers.Shelf("files/", Pattern.compile("files/.*"), "snapshots/"));
        assertThat(named.contains("files/f-0")).isFalse();
        named.readNew();

        for (int file = 0; file < FILES * MANIFESTS; file++) {
            assertThat(named.contains("files/f-" + file)).as("file %d", file).isTrue();
        }
        assertThat(named.contains("files/f-" + FILES * MANIFESTS)).isFalse();
    }
}
