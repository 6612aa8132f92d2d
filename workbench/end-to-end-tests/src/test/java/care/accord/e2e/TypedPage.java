package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page of the documentation says to type, run as it stands.
///
/// @param folder in which it is typed
record TypedPage(Path folder) {
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final List<String> TOOLS = List.of("bash", "curl", "openssl");
    private static final int PATIENCE_SECONDS = 120;

    /// Skips the test where the tools are missing.
    TypedPage {
        for (String tool : TOOLS) {
            assumeTrue(isThere(tool), tool + " is not on this machine");
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /// The commands of a page of docs/api.
    static List<String> blocks(String page) throws IOException {
        Path file = Path.of(System.getProperty("accord.root", "../..")).resolve("docs/api/" + page);
        return BLOCK.matcher(Files.readString(file))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /// Types commands and returns what they print.
    String run(String script, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder bash =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        bash.environment().putAll(variables);
        Process process = bash.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
