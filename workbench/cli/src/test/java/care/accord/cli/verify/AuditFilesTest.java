package care.accord.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.audit.AuditLink;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("accord verify audit FILE… --ends FILE: 0 if the trail is whole, 1 if it is not")
class AuditFilesTest {
    private static final int EVENTS = 4;

    @TempDir Path folder = Path.of("");

    @Test
    void aWholeTrailHoldsAndItsEndIsRemembered() throws IOException {
        Path ends = folder.resolve("ends");
        assertThat(run("audit", trail(EVENTS, "").toString(), "--ends", ends.toString()))
                .isEqualTo("4 events in 1 trails verified, 0 breaks 0");
        assertThat(Files.readString(ends)).startsWith("metrics/payer-north 4:");
        assertThat(run("audit", trail(EVENTS - 1, "").toString(), "--ends", ends.toString()))
                .contains("ends before event 4, which an earlier reading saw")
                .endsWith(" 1");
    }

    @Test
    void aChangedWordIsFound() throws IOException {
        assertThat(run("audit", trail(EVENTS, "read").toString()))
                .contains("metrics/payer-north event 1: was changed after it was written")
                .endsWith(" 1");
    }

    @Test
    void whatIsNoTrailSaysWhereOneComesFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("no.ndjson"), "{}x\n");
        assertThat(run("audit", file.toString()))
                .contains("Line 1 of")
                .contains("GET /v1/audit-trail");
    }

    private Path trail(int length, String forged) throws IOException {
        List<String> lines = new ArrayList<>();
        String previous = AuditLink.BEGINNING;
        for (int sequence = 1; sequence <= length; sequence++) {
            AuditLink link =
                    AuditLink.following(
                            previous, "metrics", "payer-north", sequence, "{\"action\":\"read\"}");
            String line = new ObjectMapper().writeValueAsString(link);
            lines.add(forged.isEmpty() ? line : line.replace(forged, "seen"));
            previous = link.hash();
        }
        return Files.write(folder.resolve("trail-" + length + ".ndjson"), lines);
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = new CommandLine(new Verify()).setOut(new PrintWriter(printed));
        line.setExecutionExceptionHandler((e, _, _) -> {
            printed.write(String.valueOf(e.getMessage()));
            return 2;
        });
        int code = line.execute(arguments);
        return printed.toString().strip() + " " + code;
    }
}
