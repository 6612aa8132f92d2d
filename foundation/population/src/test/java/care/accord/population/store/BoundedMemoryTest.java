package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Publishing takes memory for the people of a feed, not for its lines")
class BoundedMemoryTest {
    private static final int LINES = 700_000;

    @TempDir Path folder;

    @Test
    void aFileLargerThanTheHeapIsPublished() throws Exception {
        Path claims = folder.resolve("claims.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(claims)) {
            writer.write(Claims.HEADER + ",payer,plan\n");
            for (int i = 0; i < LINES; i++) {
                writer.write(
                        "CLAIM%09d,1,professional,P%d,2025-01-%02d,2025-04-01,99213,123456789,"
                                .formatted(i, i % 2000, 1 + i % 28));
                writer.write(
                        "100.00,80.00,0,a payer with quite a long name,the plan of the payer\n");
            }
        }
        assertThat(Files.size(claims)).isGreaterThan(64L << 20);

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Publishing.class.getName(),
                                folder.resolve("store").toString(),
                                claims.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).isEqualTo(String.format(Locale.ROOT, "%d lines", LINES));
    }

    /// What the child process does.
    static final class Publishing {
        private Publishing() {}

        // A child process has nothing but its output to answer with.
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            SnapshotManifest snapshot =
                    PopulationStore.at(Path.of(arguments[0]))
                            .publish(
                                    "payer-north",
                                    List.of(),
                                    List.of(
                                            FeedFile.of(
                                                    FeedKind.MEDICAL_CLAIMS,
                                                    Path.of(arguments[1]))));
            System.out.printf(Locale.ROOT, "%d lines%n", snapshot.rows("claim_line"));
        }
    }
}
