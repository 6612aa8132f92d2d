package care.accord.benchmarks.measures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The clinical-reasoning library in a process of its own, with a class path of its own that Maven resolves when it is asked for:
/// it brings more than a hundred libraries, which are no part of the build.
final class Peer {
    private static final int PASSES = 4;

    private final Path program;
    private final String classPath;
    private final Path content;

    private Peer(Path program, String classPath, Path content) {
        this.program = program;
        this.classPath = classPath;
        this.content = content;
    }

    /// @param folder with the peer's program and pom
    /// @param content libraries, measures, value sets
    static Peer resolve(Path folder, Path content) throws IOException, InterruptedException {
        Path out = Files.createTempFile("accord-peer", ".classpath");
        String maven = Optional.ofNullable(System.getenv("ACCORD_MAVEN")).orElse("mvn");
        run(
                List.of(
                        maven,
                        "-B",
                        "-ntp",
                        "-q",
                        "-f",
                        folder.resolve("pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + out));
        String classPath = Files.readString(out).strip();
        Files.delete(out);
        return new Peer(folder.resolve("ClinicalReasoning.java"), classPath, content);
    }

    Taken run(String measure, Patients patients) throws IOException, InterruptedException {
        Path bundles = Files.createTempFile("accord-bench", ".ndjson");
        try {
            Files.write(bundles, patients.bundles());
            List<String> lines =
                    run(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    classPath,
                                    program.toString(),
                                    content.toString(),
                                    measure,
                                    bundles.toString(),
                                    patients.period().start().toString(),
                                    patients.period().end().toString(),
                                    Integer.toString(PASSES)));
            return lines.stream()
                    .filter(line -> line.startsWith("peer "))
                    .map(Peer::taken)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "clinical-reasoning did not answer: "
                                            + String.join(" ", lines)));
        } finally {
            Files.delete(bundles);
        }
    }

    /// Reads `peer SECONDS {code=count,…}`.
    private static Taken taken(String line) {
        String[] fields = line.split(" ", -1);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String part : fields[2].replaceAll("[{}]", "").split(",", -1)) {
            String[] sides = part.split("=", -1);
            counts.put(sides[0], Long.valueOf(sides[1]));
        }
        return new Taken(Double.parseDouble(fields[1]), counts);
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        command.getFirst() + " failed: " + String.join(" ", all));
            }
            return all;
        }
    }
}
