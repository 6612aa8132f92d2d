package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.devstack.Processes.Command;
import care.accord.devstack.Processes.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Processes are found again by what was written down, and never taken for others")
class ProcessesTest {
    private static final Command SLEEP = new Command("sleep", List.of("sleep", "60"), Map.of());

    @Test
    void anotherLauncherFindsAndStopsThem(@TempDir Path folder) {
        Running started = new Processes(new Home(folder)).start(Member.GATEWAY, SLEEP);

        var found = new Processes(new Home(folder));
        assertThat(found.find(Member.GATEWAY)).contains(started);
        assertThat(Shutdown.of(found, Progress.SILENT)).isEqualTo(1);
        assertThat(started.isAlive()).isFalse();
        assertThat(found.find(Member.GATEWAY)).isEmpty();
    }

    @Test
    void aProcessThatGotTheNumberOfAnEndedOneIsLeftAlone(@TempDir Path folder) throws IOException {
        var processes = new Processes(new Home(folder));
        Running other = processes.start(Member.GATEWAY, SLEEP);
        Path written = processes.home().run().resolve("gateway.pid");
        Files.writeString(written, other.pid() + " born another day\n");

        int stopped = Shutdown.of(processes, Progress.SILENT);

        assertThat(stopped).isZero();
        assertThat(other.isAlive()).isTrue();
        Shutdown.signal(other, "KILL");
    }

    @Test
    void servicesStopBeforeKeycloakKafkaAndThenPostgres(@TempDir Path folder) {
        var processes = new Processes(new Home(folder));
        List.of(Member.POSTGRES, Member.KAFKA, Member.METRICS, Member.KEYCLOAK)
                .forEach(member -> processes.start(member, SLEEP));
        var said = new ArrayList<String>();

        Shutdown.of(processes, said::add);

        // Started from a shell's background, a stand-in ignores the signal that PostgreSQL stops
        // on; it is killed, in its turn.
        assertThat(said)
                .filteredOn(line -> line.endsWith(" stopped"))
                .containsExactly(
                        "metrics stopped", "keycloak stopped", "kafka stopped", "postgres stopped");
    }

    @Test
    void aProgramThatFailsIsQuotedAndItsLogNamed(@TempDir Path folder) {
        var processes = new Processes(new Home(folder));
        var failing =
                new Command("init", List.of("sh", "-c", "echo error: no room; exit 1"), Map.of());

        assertThatThrownBy(() -> processes.finish(failing))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "init failed (error: no room); see %s", folder.resolve("logs/init.log"));
    }
}
