package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.store.depot.S3Server;
import care.accord.population.store.snapshot.CorruptedFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoreFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@DisplayName("A store behind the S3 API says what is wrong with its place, and the way out")
class S3StoreTest {
    private static final String TENANT = "payer-north";

    @TempDir Path folder;

    @Test
    void aMissingBucketIsNamed() {
        PopulationStore store = PopulationStore.at(S3Server.shared().location("missing", "x"));
        assertThatThrownBy(() -> publish(store))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("bucket missing at http://127.0.0.1")
                .hasMessageContaining("there is no such bucket. Create it");
        assertThatThrownBy(() -> store.find(TENANT, "abc"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("payer-north/snapshots/abc/manifest.json cannot be read")
                .hasMessageContaining("there is no such bucket");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        PopulationStore store =
                PopulationStore.at("s3://accord/x?endpoint=http://127.0.0.1:1&region=eu-west-1");
        assertThatThrownBy(() -> store.find(TENANT, "abc"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("bucket accord at http://127.0.0.1:1")
                .hasMessageContaining("no server answers")
                .hasMessageContaining("Check the endpoint");
    }

    @Test
    void aMissingObjectIsNamed() throws Exception {
        SnapshotManifest snapshot = publish(Backend.S3.store(folder, "store"));
        Path objects = Backend.S3.objects(folder, "store");
        String name = snapshot.files().getFirst().name();
        Files.delete(objects.resolve(TENANT).resolve(name));

        assertThatThrownBy(() -> Backend.S3.store(folder, "store").load(snapshot, Claims.LATER))
                .isInstanceOf(CorruptedFile.class)
                .hasMessageContaining(name.substring("files/".length()) + " is missing");
    }

    @Test
    void anObjectThatEndsEarlyIsRefused() throws Exception {
        SnapshotManifest snapshot = publish(Backend.S3.store(folder, "store"));
        String name = snapshot.files().getFirst().name();
        Path file = Backend.S3.objects(folder, "store").resolve(TENANT).resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Backend.S3.store(folder, "store").load(snapshot, Claims.LATER))
                .isInstanceOf(CorruptedFile.class)
                .hasMessageContaining(name.substring("files/".length()));
    }

    @Test
    void nothingOfItLiesOutsideItsPrefix() throws Exception {
        publish(Backend.S3.store(folder, "store"));
        try (S3Client client =
                S3Client.builder()
                        .endpointOverride(S3Server.shared().endpoint())
                        .forcePathStyle(true)
                        .region(Region.US_EAST_1)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            String prefix = folder.getFileName() + "/store/" + TENANT + "/";
            assertThat(
                            client.listObjectsV2(r ->
                                            r.bucket(S3Server.BUCKET)
                                                    .prefix(String.valueOf(folder.getFileName())))
                                    .contents())
                    .isNotEmpty()
                    .allMatch(object ->
                            object.key().startsWith(prefix + "files/")
                                    || object.key().startsWith(prefix + "snapshots/"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "s3://, written s3://bucket/prefix",
                "s3://a/x, written s3://bucket/prefix",
                "s3://key:secret@bucket/x, credentials belong into the environment",
                "s3://bucket/../x?region=, written name=value",
                "s3://bucket//x, prefix",
                "s3://bucket/a//x, prefix",
                "s3://bucket/x?regoin=eu, not regoin",
                "s3://bucket/x?scratch=spool, not 'spool'",
                "s3://bucket/x?path-style=yes, true or false",
                "s3://bucket/x?endpoint=minio:9000, not a http or https address",
                "gs://bucket/x, not behind gs:",
            })
    void aLocationThatIsNotOneIsRefused(String location, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationStore.at(location))
                .withMessageContaining(why)
                .withMessageNotContaining("secret@");
    }

    private SnapshotManifest publish(PopulationStore store) throws Exception {
        return store.publish(
                TENANT,
                List.of(),
                List.of(
                        Claims.people(folder, "P1"),
                        Claims.medical(folder, "C1 1 P1 2025-03-01 2025-04-01 100.00 0")));
    }
}
