package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(TidiedRecordsTest.EverySecond.class)
@DisplayName("The service tidies the store of clinical records while feeds come in (ADR 122)")
class TidiedRecordsTest {
    private static final String TENANT = "provider-tidy";

    /// How often the store is tidied is all that differs.
    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("accord.store.tidied-every", "1s", "accord.store.tidied-after", "1s");
        }
    }

    @ConfigProperty(name = "accord.clinical-store")
    String location = "";

    @Inject MeterRegistry meters;

    private Path orphan(int shard, Duration age) throws IOException {
        Path orphan =
                Path.of(location)
                        .resolve(TENANT)
                        .resolve("clinical/files/records-%05d-00aa.tsv.gz".formatted(shard));
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "seven b");
        return Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void whatNobodyNamesGoesAndEveryFeedIsThere() throws Exception {
        Path old = orphan(1, Duration.ofHours(25));
        Path young = orphan(2, Duration.ofHours(23));
        String ehr = Tokens.provider(TENANT, "ehr", "feed-submitter", "provider-analyst");
        String snapshot = "";
        for (int feed = 1; feed <= 4; feed++) {
            byte[] body =
                    new ClinicalFeed().identified("p-" + feed, "urn:east:mrn", "7" + feed).bytes();
            Response decided = ClinicalFeed.decided(ehr, body);
            assertThat(decided.jsonPath().getString("status")).isEqualTo("accepted");
            snapshot = decided.jsonPath().getString("snapshotId");
        }
        Response crosswalk = ClinicalFeed.crosswalk(ehr, "urn:east:mrn,71,payer-tidy,m-tidy\n");
        assertThat(crosswalk.jsonPath().getString("status")).isEqualTo("accepted");

        Patience.until("the old file to go", () -> Files.exists(old), there -> !there);
        assertThat(young).exists();
        assertThat(
                        meters.get("accord.store.tidied.files")
                                .tag("store", "records")
                                .counter()
                                .count())
                .isEqualTo(1);
        assertThat(meters.get("accord.store.tidied").tag("store", "records").counter().count())
                .isEqualTo(7);
        ClinicalManifest manifest = ClinicalStore.at(location).find(TENANT, snapshot).orElseThrow();
        assertThat(manifest.patients()).isEqualTo(4);
        manifest.shards()
                .forEach(shard ->
                        assertThat(shard.files())
                                .allMatch(file ->
                                        Files.exists(
                                                Path.of(location, TENANT).resolve(file.name()))));
    }
}
