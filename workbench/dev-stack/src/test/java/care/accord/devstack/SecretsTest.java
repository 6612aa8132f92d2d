package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Secrets are made up once per home and only its owner can read them")
class SecretsTest {
    @Test
    void theyStayTheSameFromStartToStart(@TempDir Path folder) {
        var home = new Home(folder);

        assertThat(Secrets.in(home)).isEqualTo(Secrets.in(home));
    }

    @Test
    void twoHomesShareNone(@TempDir Path one, @TempDir Path other) {
        assertThat(Secrets.in(new Home(one)).values().values())
                .doesNotContainAnyElementsOf(Secrets.in(new Home(other)).values().values());
    }

    @Test
    void onlyTheOwnerReadsTheFile(@TempDir Path folder) throws IOException {
        var home = new Home(folder);
        Secrets.in(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretThatALaterVersionNeedsIsAddedAndTheOthersStay(@TempDir Path folder)
            throws IOException {
        var home = new Home(folder);
        Files.writeString(home.secrets(), "ACCORD_DEMO_PASSWORD=kept as it was\n");

        Secrets secrets = Secrets.in(home);

        assertThat(secrets.demoPassword()).isEqualTo("kept as it was");
        assertThat(secrets.ofClient("payer-north-integration")).hasSize(24);
        assertThat(secrets.ofRole("metrics_app")).isNotEqualTo(secrets.ofRole("metrics_owner"));
    }
}
