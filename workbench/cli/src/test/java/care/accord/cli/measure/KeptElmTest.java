package care.accord.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.cli.PublishedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each run is a process of its own, which knows nothing but the folder.
@DisplayName(
        "A run that reads translated libraries counts what a run counts that translates them (ADR 139)")
class KeptElmTest {
    /// People, visits, several rates, overloaded functions, ratios of observations; and one whose unions the ELM states in part.
    private static final List<String> MEASURES =
            List.of(
                    "CMS165FHIRControllingHighBP",
                    "CMS122FHIRDiabetesAssessGT9Pct",
                    "CMS347FHIRStatinPreventionTxCVD",
                    "CMS108FHIRVTEProphylaxis",
                    "CMS137FHIRSUDTxInitEngagement",
                    "CMS871FHIRHHHyper");

    /// Two cases of CMS871 have an interval that ends before it begins.
    private static final int SOME_CASES_WERE_NOT_EVALUATED = 2;

    @TempDir private Path scratch;

    @Test
    void everyPopulationOfEveryCase() throws IOException, InterruptedException {
        Path folder = PublishedData.folder("ecqm");
        Path cache = scratch.resolve("elm");
        String fresh = counts(folder, "--no-elm-cache");
        assertThat(cache).doesNotExist();

        assertThat(counts(folder, "--elm-cache", cache.toString())).isEqualTo(fresh);
        Map<String, Long> kept = sizes(cache);
        assertThat(kept).hasSizeGreaterThan(MEASURES.size());

        assertThat(counts(folder, "--elm-cache", cache.toString())).isEqualTo(fresh);
        assertThat(sizes(cache)).isEqualTo(kept);

        for (String name : kept.keySet()) {
            byte[] whole = Files.readAllBytes(cache.resolve(name));
            Files.write(cache.resolve(name), Arrays.copyOf(whole, whole.length / 2));
        }
        assertThat(counts(folder, "--elm-cache", cache.toString())).isEqualTo(fresh);
        assertThat(sizes(cache)).isEqualTo(kept);
    }

    private String counts(Path folder, String... options) throws IOException, InterruptedException {
        Path out = scratch.resolve("counts.csv");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Accord.class.getName(),
                                "measure",
                                "--libraries",
                                folder.resolve("libraries").toString(),
                                "--measures",
                                folder.resolve("measures").toString(),
                                "--valuesets",
                                folder.resolve("valuesets.tsv.gz").toString(),
                                "--out",
                                out.toString(),
                                "--cases"));
        MEASURES.forEach(measure ->
                command.add(folder.resolve("cases/" + measure + ".ndjson.gz").toString()));
        command.addAll(List.of(options));
        Process run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(scratch.resolve("said.txt").toFile())
                        .start();
        int exit = run.waitFor();
        assertThat(exit)
                .as(Files.readString(scratch.resolve("said.txt")))
                .isEqualTo(SOME_CASES_WERE_NOT_EVALUATED);
        return Files.readString(out);
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(String.valueOf(file.getFileName()), Files.size(file));
            }
        }
        return sizes;
    }
}
