package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.population.store.snapshot.OutdatedSnapshot;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName(
        "Only the columns that were asked for are loaded, and another one is an error that names it")
class ProjectionTest {
    private static final String[] LINES = {
        "C1 1 P1 2025-03-01 2025-04-01 100.00 0",
        "C1 2 P1 2025-03-02 2025-04-01 20.00 0",
        "C2 1 P1 2025-03-01 2025-04-02 30.00 0",
    };

    private final Backend backend;

    @TempDir Path folder;

    ProjectionTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void whatWasNotAskedForIsNamed() throws Exception {
        Population population = load(Set.of(ClaimColumn.ALLOWED));
        ClaimColumns claims = population.claims();

        assertThat(claims.allowedCents(0)).isEqualTo(10000);
        assertThatThrownBy(() -> claims.drg(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DRG");
        assertThatThrownBy(() -> claims.claimId(0)).hasMessageContaining("CLAIM_ID");
        assertThatThrownBy(() -> claims.diagnosisCount(0)).hasMessageContaining("DIAGNOSES");
        assertThatThrownBy(() -> claims.paidCents(0)).hasMessageContaining("PAID");
    }

    @Test
    void linesOfOneClaimAreKnownWithoutItsIdentifier() throws Exception {
        ClaimColumns claims = load(Set.of(ClaimColumn.CLAIM, ClaimColumn.LINE_NUMBER)).claims();

        assertThat(claims.lineNumber(2)).isEqualTo(2);
        assertThat(claims.claim(0)).isEqualTo(claims.claim(2)).isNotEqualTo(claims.claim(1));
    }

    @Test
    void aSnapshotOfAnEarlierLayoutSaysTheWayOut() throws Exception {
        PopulationStore store = backend.store(folder, "store");
        SnapshotManifest snapshot =
                store.publish("payer-north", List.of(), List.of(Claims.medical(folder, LINES)));
        Path manifest =
                backend.objects(folder, "store").resolve(snapshot.location() + "/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "\"schemaVersion\" : " + SnapshotManifest.SCHEMA_VERSION,
                                "\"schemaVersion\" : 1"));

        assertThatThrownBy(() -> store.find("payer-north", snapshot.id()))
                .isInstanceOf(OutdatedSnapshot.class)
                .hasMessageContaining("publish its feeds again");
    }

    private Population load(Set<ClaimColumn> columns) throws Exception {
        PopulationStore store = backend.store(folder, "store");
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(Claims.people(folder, "P1"), Claims.medical(folder, LINES)));
        return store.load(snapshot, Claims.LATER, columns);
    }
}
