package care.accord.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.PopulationStore;
import care.accord.population.store.depot.S3Server;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(TidiedPopulationsTest.EverySecond.class)
@DisplayName("The service tidies the population store in a bucket while feeds come in (ADR 122)")
class TidiedPopulationsTest {
    private static final String TENANT = "payer-tidy";
    private static final String PREFIX = "tidied";

    /// The store's location and how often it is tidied are all that differs. The profile has a class loader of its own, and
    /// with it a server: the test hears where that one keeps objects.
    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "accord.store",
                        S3Server.shared().location(PREFIX),
                        "test.objects",
                        S3Server.shared().objects(PREFIX).toString(),
                        "accord.store.tidied-every",
                        "1s",
                        "accord.store.tidied-after",
                        "1s");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ConfigProperty(name = "accord.store")
    String location = "";

    @ConfigProperty(name = "test.objects")
    String objects = "";

    @Inject MeterRegistry meters;

    private Path orphan(int shard, Duration age) throws IOException {
        Path orphan =
                Path.of(objects, TENANT)
                        .resolve("files/claim_line-%05d-00aa.parquet".formatted(shard));
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "seven b");
        return Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void whatNobodyNamesGoesAndEverySnapshotIsThere() throws Exception {
        Path old = orphan(1, Duration.ofHours(25));
        Path young = orphan(2, Duration.ofHours(23));
        Caller payer = new Caller(Tokens.payer(TENANT, "integration", "feed-submitter"));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        String snapshot =
                payer.submitAndWait("medical-claims", County.secondClaims())
                        .getString("snapshotId");

        Patience.until("the old file to go", () -> Files.exists(old), there -> !there);
        assertThat(young).exists();
        assertThat(counted("accord.store.tidied.files")).isEqualTo(1);
        assertThat(counted("accord.store.tidied")).isEqualTo(7);
        PopulationStore store = PopulationStore.at(location);
        SnapshotManifest manifest = store.find(TENANT, snapshot).orElseThrow();
        assertThat(store.load(manifest, LocalDate.of(2030, 1, 1)).claims().size()).isPositive();
    }

    private double counted(String meter) {
        return meters.get(meter).tag("store", "populations").counter().count();
    }
}
