package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.FeedRecord;
import care.accord.population.store.snapshot.Sha256;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A feed is known by its bytes as they came, and counts once")
class KnownFeedsTest {
    private static final String TENANT = "payer-north";
    private static final String FIRST = "C1 1 P1 2025-03-01 2025-04-01 100.00 0";
    private static final String SECOND = "C2 1 P1 2025-03-05 2025-04-02 30.00 0";

    @TempDir Path folder;

    private PopulationStore store = PopulationStore.at(Path.of("unset"));

    @BeforeEach
    void openStore() {
        store = PopulationStore.at(folder.resolve("store"));
    }

    @Test
    void amongNewOnesItIsPassedOver() throws Exception {
        FeedFile people = Claims.people(folder, "P1");
        FeedFile known = Claims.medical(folder, FIRST);
        FeedFile fresh = Claims.medical(folder, SECOND);
        SnapshotManifest parent = publish(List.of(), people, known);

        SnapshotManifest child = publish(List.of(parent), known, fresh, people, fresh);

        assertThat(child.rows("claim_line")).isEqualTo(2);
        assertThat(child.feeds()).hasSize(3);
        SnapshotManifest together =
                PopulationStore.at(folder.resolve("other"))
                        .publish(TENANT, List.of(), List.of(people, known, fresh));
        assertThat(child.id()).isEqualTo(together.id());
    }

    /// It was taken as what it is: that it cannot be read as something else refuses nobody.
    @Test
    void itIsKnownUnderAnotherKindToo() throws Exception {
        FeedFile people = Claims.people(folder, "P1");
        FeedFile known = Claims.medical(folder, FIRST);
        SnapshotManifest parent = publish(List.of(), people, known);

        FeedFile misnamed = FeedFile.of(FeedKind.ELIGIBILITY, known.path());

        assertThat(publish(List.of(parent), misnamed)).isEqualTo(parent);
        assertThatThrownBy(() -> publish(List.of(), misnamed)).isInstanceOf(FeedRejected.class);
    }

    @Test
    void packedItIsAnotherFile() throws Exception {
        FeedFile people = Claims.people(folder, "P1");
        FeedFile plain = Claims.medical(folder, FIRST);
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain.path(), out);
        }

        SnapshotManifest snapshot =
                publish(List.of(), people, FeedFile.of(FeedKind.MEDICAL_CLAIMS, packed));

        assertThat(snapshot.feeds())
                .extracting(FeedRecord::sha256)
                .containsExactlyInAnyOrder(Sha256.of(people.path()), Sha256.of(packed));
    }

    private SnapshotManifest publish(List<SnapshotManifest> parents, FeedFile... feeds)
            throws Exception {
        return store.publish(TENANT, parents, List.of(feeds));
    }
}
