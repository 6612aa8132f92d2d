package care.accord.population.store.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

@DisplayName("An object appears whole or not at all, and the first of a name stays")
class DepotTest {
    private static final String NAME = "payer-north/rosters/r-1.parquet";

    /// A server hands on a thousand at once.
    private static final int MORE_THAN_A_PAGE = 1200;

    @TempDir static Path folder;

    static Stream<Depot> depots() {
        String name = "depot-" + folder.getFileName();
        return Stream.of(
                Depot.at(folder.resolve(name).toString()),
                Depot.at(S3Server.shared().location(name)));
    }

    private final List<Scratch> scratches = new ArrayList<>();

    private Path half(Depot depot) throws IOException {
        scratches.add(depot.newScratch("payer-north"));
        return scratches.getLast().folder().resolve("half");
    }

    @AfterEach
    void closeScratches() throws IOException {
        for (Scratch scratch : scratches) {
            scratch.close();
        }
    }

    @ParameterizedTest
    @MethodSource("depots")
    void whatIsKeptIsReadInPartsOrWhole(Depot depot) throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        Path complete = Files.write(half(depot), bytes);
        depot.keep(complete, NAME);

        assertThat(depot.read(NAME)).isEqualTo(bytes);
        assertThat(Files.readAllBytes(depot.local(NAME, folder))).isEqualTo(bytes);
        try (DepotFile file = depot.open(NAME)) {
            assertThat(file.size()).isEqualTo(bytes.length);
            file.expect(List.of(new DepotFile.Span(10, 20), new DepotFile.Span(100_000, 50_000)));
            for (int[] span : new int[][] {{10, 20}, {100_010, 3}, {60_000, 7}, {299_999, 1}}) {
                assertThat(file.read(span[0], span[1]))
                        .isEqualTo(java.util.Arrays.copyOfRange(bytes, span[0], span[0] + span[1]));
            }
            assertThatThrownBy(() -> file.read(299_999, 2)).isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("depots")
    void ofManyAtOnceExactlyOneIsFirst(Depot depot) throws Exception {
        List<Callable<Boolean>> publishers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Path half = Files.writeString(half(depot), "by " + i);
            publishers.add(() -> depot.keepFirst(half, "payer-north/snapshots/s-1/manifest.json"));
        }
        List<Integer> first = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> results = executor.invokeAll(publishers);
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i).get()) {
                    first.add(i);
                }
            }
        }
        assertThat(first).hasSize(1);
        assertThat(depot.read("payer-north/snapshots/s-1/manifest.json"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("by " + first.getFirst());
    }

    @ParameterizedTest
    @MethodSource("depots")
    void whatIsNotThereIsSaid(Depot depot) {
        assertThatThrownBy(() -> depot.read("payer-north/none"))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> depot.local("payer-north/none", folder))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(
                        () -> {
                            try (DepotFile file = depot.open("payer-north/none")) {
                                file.size();
                            }
                        })
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @MethodSource("depots")
    void whatIsListedIsFoundAndDeleted(Depot depot) throws Exception {
        Instant before = Instant.now().minusSeconds(5);
        for (String name : List.of("west/files/a", "west/files/deep/b", "west/filed", "east/c")) {
            depot.keep(Files.writeString(half(depot), name), name);
        }
        List<Listed> listed = new ArrayList<>();
        depot.list("west/files/", listed::add);
        depot.list("south/files/", listed::add);

        assertThat(listed)
                .extracting(Listed::name)
                .containsExactlyInAnyOrder("west/files/a", "west/files/deep/b");
        assertThat(listed).extracting(Listed::bytes).containsExactlyInAnyOrder(12L, 17L);
        assertThat(listed).allMatch(one -> one.since().isAfter(before));
        assertThat(depot.folders()).contains("west", "east");
        assertThat(depot.find("west/files/a").orElseThrow().bytes()).isEqualTo(12);

        depot.delete("west/files/a");
        depot.delete("west/files/a");

        assertThat(depot.find("west/files/a")).isEmpty();
        assertThat(depot.find("west/filed")).isPresent();
        assertThatThrownBy(() -> depot.read("west/files/a"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @MethodSource("depots")
    void aListHasAsManyPagesAsItTakes(Depot depot) throws Exception {
        String name = "depot-" + folder.getFileName();
        for (Path place : List.of(folder.resolve(name), S3Server.shared().objects(name))) {
            Files.createDirectories(place.resolve("many/files"));
            for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
                Files.writeString(place.resolve("many/files/f-" + i), "x");
            }
        }
        Set<String> names = new HashSet<>();
        depot.list("many/files/", one -> names.add(one.name()));
        assertThat(names).hasSize(MORE_THAN_A_PAGE);
    }

    @Test
    void whoMayNotListOrDeleteIsToldWhichPermissionIsMissing() throws Exception {
        S3Location location = S3Location.parse(S3Server.shared().location("denied"));
        Depot stranger = stranger(location);
        assertThatThrownBy(() -> stranger.list("payer-north/files/", _ -> {}))
                .isInstanceOf(DepotFailure.class)
                .hasMessageContaining("payer-north/files/ cannot be listed in bucket accord")
                .hasMessageContaining("need s3:ListBucket");
        assertThatThrownBy(stranger::folders)
                .isInstanceOf(DepotFailure.class)
                .hasMessageContaining("The store cannot be listed")
                .hasMessageContaining("need s3:ListBucket");
        assertThatThrownBy(() -> stranger.delete("payer-north/files/a"))
                .isInstanceOf(DepotFailure.class)
                .hasMessageContaining("payer-north/files/a cannot be deleted from bucket accord")
                .hasMessageContaining("need s3:DeleteObject");
    }

    private static Depot stranger(S3Location location) {
        return new S3Depot(
                location,
                S3Depot.client(location)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("stranger", "unknown")))
                        .build());
    }

    @Test
    void deniedSaysWhichPermissionIsMissing() throws Exception {
        S3Location location = S3Location.parse(S3Server.shared().location("denied"));
        Depot stranger = stranger(location);
        assertThatThrownBy(() -> stranger.read("payer-north/x"))
                .isInstanceOf(DepotFailure.class)
                .hasMessageContaining("payer-north/x cannot be read from bucket accord")
                .hasMessageContaining("denied")
                .hasMessageContaining("s3:GetObject and s3:ListBucket");
        // A server may close the connection before it has read what it denies, so the answer to a
        // write is given here.
        SdkException denied = S3Exception.builder().statusCode(403).message("denied").build();
        assertThat(S3Trouble.writing(location, "payer-north/x", denied))
                .hasMessageContaining("payer-north/x cannot be written to bucket accord")
                .hasMessageContaining("denied")
                .hasMessageContaining("s3:PutObject");
    }

    @ParameterizedTest(name = "a gap of {0}")
    @ValueSource(ints = {0, 1, S3File.GAP, S3File.GAP + 1})
    void spansThatNearlyTouchAreOneRequest(int gap) {
        List<DepotFile.Span> spans =
                List.of(
                        new DepotFile.Span(1000 + gap, 50),
                        new DepotFile.Span(900, 100),
                        new DepotFile.Span(920, 10));
        assertThat(S3File.joined(spans)).hasSize(gap <= S3File.GAP ? 1 : 2);
    }
}
