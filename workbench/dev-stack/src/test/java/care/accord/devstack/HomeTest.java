package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.devstack.Processes.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Wiping removes what the platform keeps and nothing else")
class HomeTest {
    @Test
    void whatIsNotThePlatformsStays(@TempDir Path folder) throws IOException {
        var home = new Home(folder);
        Secrets.in(home);
        Files.writeString(home.store().resolve("snapshot"), "rows");
        Path kept = Files.createDirectories(folder.resolve("keycloak-26")).resolve("jar");
        Files.writeString(kept, "downloaded");

        home.wipe();

        assertThat(folder.toFile().list()).containsExactly("keycloak-26");
        assertThat(kept).hasContent("downloaded");
    }

    @Test
    void aFolderThatNeverWasAHomeIsLeftAlone(@TempDir Path folder) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));

        new Home(folder).wipe();

        assertThat(logs).exists();
    }

    @Test
    void aHomeWhoseProcessesRunIsLeftAlone(@TempDir Path folder) {
        var home = new Home(folder);
        Secrets.in(home);
        var processes = new Processes(home);
        processes.start(Member.METRICS, new Command("sleep", List.of("sleep", "60"), Map.of()));

        assertThatThrownBy(home::wipe)
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("is running; stop it with ./accord down");
        assertThat(Shutdown.of(processes, Progress.SILENT)).isEqualTo(1);
        assertThat(home.secrets()).exists();
    }
}
