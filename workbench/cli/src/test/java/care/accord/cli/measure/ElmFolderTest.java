package care.accord.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.fhir.ElmCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "--elm-cache: a folder of translated libraries, none of which a run depends on (ADR 139)")
class ElmFolderTest {
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String OTHER = "fedcba9876543210".repeat(4);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir private Path scratch;

    @Test
    void whatIsKeptIsFoundAndNothingHalfIsLeft() throws IOException {
        Path folder = scratch.resolve("not/there/yet");
        ElmCache cache = ElmFolder.at(folder, NOW);
        assertThat(cache.find(KEY)).isEmpty();
        cache.keep(KEY, new byte[] {1, 2, 3});
        cache.keep(KEY, new byte[] {4, 5});
        assertThat(cache.find(KEY).orElseThrow()).containsExactly(4, 5);
        assertThat(names(folder)).containsExactly(KEY);
    }

    @Test
    void whatNobodyAskedForIn90DaysGoes() throws IOException {
        ElmCache cache = ElmFolder.at(scratch, NOW);
        cache.keep(KEY, new byte[] {1});
        cache.keep(OTHER, new byte[] {1});
        Files.writeString(scratch.resolve("notes.txt"), "somebody's own");
        age("notes.txt", "2020-01-01T00:00:00Z");
        age(KEY, "2025-10-02T23:59:59Z");
        age(OTHER, "2025-10-04T00:00:00Z");

        ElmFolder.at(scratch, NOW);

        assertThat(names(scratch)).containsExactlyInAnyOrder(OTHER, "notes.txt");
    }

    @Test
    void askingForItKeepsIt() throws IOException {
        ElmCache cache = ElmFolder.at(scratch, NOW);
        cache.keep(KEY, new byte[] {1});
        age(KEY, "2025-01-01T00:00:00Z");
        assertThat(cache.find(KEY)).isPresent();
        ElmFolder.at(scratch, NOW);
        assertThat(cache.find(KEY)).isPresent();
    }

    @Test
    void aFolderThatIsNoneIsNoError() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        ElmCache cache = ElmFolder.at(file, NOW);
        cache.keep(KEY, new byte[] {1});
        assertThat(cache.find(KEY)).isEmpty();
    }

    @Test
    void theFolderIsWhereCachesAre() {
        assertThat(ElmOptions.standard(Map.of("XDG_CACHE_HOME", "/var/cache/me")))
                .isEqualTo(Path.of("/var/cache/me/accord/elm"));
        Path home = Path.of(System.getProperty("user.home"), ".cache/accord/elm");
        assertThat(ElmOptions.standard(Map.of("XDG_CACHE_HOME", "not/absolute"))).isEqualTo(home);
        assertThat(ElmOptions.standard(Map.of())).isEqualTo(home);
    }

    private void age(String name, String instant) throws IOException {
        Files.setLastModifiedTime(scratch.resolve(name), FileTime.from(Instant.parse(instant)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
