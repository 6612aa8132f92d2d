package care.accord.metrics.record.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Bundle may be larger than the memory of the process that reads and stores it")
class BoundedMemoryTest {
    private static final int RESOURCES = 270;
    private static final int NOTE = 300_000;

    @TempDir Path folder;

    @Test
    void aLargeBundle() throws IOException, InterruptedException {
        Path bundle = folder.resolve("bundle.json");
        try (BufferedWriter out = Files.newBufferedWriter(bundle)) {
            out.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
            for (int i = 0; i < RESOURCES; i++) {
                out.write(
                        "{\"resource\":{\"resourceType\":\"Condition\",\"id\":\"c%d\",\"subject\":{\"reference\":\"Patient/p%d\"},\"note\":[{\"text\":\""
                                .formatted(i, i % 90));
                out.write("n".repeat(NOTE));
                out.write("\"}]}},");
            }
            for (int i = 0; i < 90; i++) {
                out.write(
                        "%s{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p%d\"}}"
                                .formatted(i == 0 ? "" : ",", i));
            }
            out.write("]}");
        }
        assertThat(Files.size(bundle)).isGreaterThan(72L << 20);

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx72m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Publishing.class.getName(),
                                folder.toString(),
                                bundle.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).endsWith("90 patients, 360 versions");
    }

    /// What the child process does.
    static final class Publishing {
        private Publishing() {}

        // A child process has nothing but its output to answer with.
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            FeedContents contents = FeedReader.read(Path.of(arguments[1]), folder, Instant.EPOCH);
            contents.recognize(Set.of());
            if (contents.rejected() > 0) {
                throw new IllegalStateException(contents.rejections().toString());
            }
            ClinicalManifest manifest =
                    ClinicalStore.at(folder.resolve("store").toString())
                            .publish(
                                    "east",
                                    Optional.empty(),
                                    contents.arrivals(
                                            folder,
                                            patient -> new StoredPatient(patient, patient),
                                            List.of()));
            System.out.println(
                    "%d patients, %d versions".formatted(manifest.patients(), manifest.versions()));
        }
    }
}
