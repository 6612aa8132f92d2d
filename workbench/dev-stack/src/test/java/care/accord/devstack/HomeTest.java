package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
