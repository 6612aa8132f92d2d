package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./accord answers from any folder, in one line when something is wrong")
class AccordScriptTest {
    private record Answer(int exitCode, List<String> lines) {}

    @TempDir private Path elsewhere = Path.of("");

    @Test
    void helpNamesEveryCommand() throws IOException, InterruptedException {
        Answer answer = accord("help");

        assertThat(answer.exitCode()).isZero();
        assertThat(String.join("\n", answer.lines()))
                .contains(
                        "accord demo",
                        "accord test",
                        "accord up",
                        "accord down",
                        "accord status",
                        "accord logs");
    }

    @Test
    void anUnknownCommandIsOneLineAndAFailure() throws IOException, InterruptedException {
        assertThat(accord("frobnicate"))
                .isEqualTo(
                        new Answer(
                                1,
                                List.of(
                                        "accord: there is no command 'frobnicate'; ./accord help lists them")));
    }

    @Test
    void aMissingLogNamesThoseThatExist() throws IOException, InterruptedException {
        assertThat(accord("logs", "nobody").lines())
                .singleElement()
                .asString()
                .startsWith("accord: no log of 'nobody'; logs are kept of: gateway attribution");
    }

    private Answer accord(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(Settings.here().root().resolve("accord").toString()));
        words.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(words).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().put("ACCORD_HOME", elsewhere.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output.lines().toList());
    }
}
