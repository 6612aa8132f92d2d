package care.accord.reconciliation.webhook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("docs/api/webhooks.md: what it says to type tells our messages from others'")
class WebhookPageTest {
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final SigningSecret SECRET =
            SigningSecret.derived("a-key-that-only-the-platform-knows", "payer-north", "w-1", 1);
    private static final SigningSecret OTHER =
            SigningSecret.derived("a-key-that-only-the-platform-knows", "payer-north", "w-1", 2);
    private static final String BODY = "{\"data\":{\"contractId\":\"c-1\",\"note\":\"%s é\"}}";
    private final long now = Instant.now().getEpochSecond();

    @TempDir Path folder;

    @BeforeAll
    static void toolsAreThere() {
        for (String tool : List.of("bash", "openssl", "od")) {
            assumeTrue(isThere(tool), tool + " is not on this machine");
        }
    }

    @Test
    void oneOfOursIsTaken() throws IOException, InterruptedException {
        assertThat(check(SECRET.signature("e-1", now, BODY), now)).isZero();
    }

    @Test
    void oneOfTwoSignaturesIsEnough() throws IOException, InterruptedException {
        String old = OTHER.signature("e-1", now, BODY);
        assertThat(check(old + " " + SECRET.signature("e-1", now, BODY), now)).isZero();
    }

    @Test
    void anothersIsNot() throws IOException, InterruptedException {
        assertThat(check(OTHER.signature("e-1", now, BODY), now)).isOne();
        assertThat(check(SECRET.signature("e-2", now, BODY), now)).isOne();
        assertThat(check(SECRET.signature("e-1", now, BODY + " "), now)).isOne();
    }

    @Test
    void anOldOneIsNot() throws IOException, InterruptedException {
        long before = now - 3_600;
        assertThat(check(SECRET.signature("e-1", before, BODY), before)).isOne();
    }

    private int check(String signature, long timestamp) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("body.json"), BODY);
        ProcessBuilder bash =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile());
        bash.environment()
                .putAll(
                        Map.of(
                                "SECRET",
                                SECRET.shown(),
                                "ID",
                                "e-1",
                                "TIMESTAMP",
                                Long.toString(timestamp),
                                "SIGNATURE",
                                signature));
        Process process = bash.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static String script() throws IOException {
        Path page =
                Path.of(System.getProperty("accord.root", "../..")).resolve("docs/api/webhooks.md");
        Matcher block = BLOCK.matcher(Files.readString(page));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
