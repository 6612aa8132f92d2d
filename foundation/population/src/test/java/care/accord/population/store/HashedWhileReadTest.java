package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Progress;
import care.accord.population.store.snapshot.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A feed is known by the SHA-256 of its bytes as they came, however it is read.
class HashedWhileReadTest {
    private static final byte[] TEXT =
            "some,text\nof,several\nlines,\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void readOnceFromBeginningToEnd() throws IOException {
        HashedWhileRead hash = hash(plain());

        try (InputStream in = hash.over(Files.newInputStream(plain()))) {
            assertThat(in.read()).isEqualTo('s');
            assertThat(in.readAllBytes()).hasSize(TEXT.length - 1);
        }

        assertThat(hash.sha256()).isEqualTo(Sha256.of(TEXT));
    }

    @Test
    void readInPartOrNotAtAll() throws IOException {
        HashedWhileRead hash = hash(plain());
        assertThat(hash.sha256()).isEqualTo(Sha256.of(TEXT));

        try (InputStream in = hash.over(Files.newInputStream(plain()))) {
            assertThat(in.readNBytes(100)).hasSize(100);
        }

        assertThat(hash.sha256()).isEqualTo(Sha256.of(TEXT));
    }

    /// As many bytes as the file has, but not its bytes.
    @Test
    void readTwiceAndSideBySide() throws IOException {
        HashedWhileRead hash = hash(plain());

        try (InputStream first = hash.over(Files.newInputStream(plain()));
                InputStream second = hash.over(Files.newInputStream(plain()))) {
            first.skipNBytes(100);
            assertThat(second.readNBytes(100)).hasSize(100);
            assertThat(first.readAllBytes()).hasSize(TEXT.length - 100);
        }

        assertThat(hash.sha256()).isEqualTo(Sha256.of(TEXT));
    }

    @Test
    void passedOverInPart() throws IOException {
        HashedWhileRead hash = hash(plain());

        try (InputStream in = hash.over(Files.newInputStream(plain()))) {
            assertThat(in.skip(10)).isEqualTo(10);
            assertThat(in.readAllBytes()).hasSize(TEXT.length - 10);
        }

        assertThat(hash.sha256()).isEqualTo(Sha256.of(TEXT));
    }

    @Test
    void aFolderIsKnownByItsFiles() throws IOException {
        plain();

        assertThat(hash(folder).sha256()).isEqualTo(Sha256.of(folder));
    }

    @Test
    void whoWatchesIsToldStill() throws IOException {
        List<Long> told = new ArrayList<>();
        Progress watcher = (done, _) -> told.add(done);
        FeedFile feed = FeedFile.of(FeedKind.MEDICAL_CLAIMS, plain()).watchedBy(watcher);

        new HashedWhileRead(feed).at(5, 10);

        assertThat(told).containsExactly(5L);
    }

    private static HashedWhileRead hash(Path file) {
        return new HashedWhileRead(FeedFile.of(FeedKind.MEDICAL_CLAIMS, file));
    }

    private Path plain() throws IOException {
        return Files.write(folder.resolve("text.csv"), TEXT);
    }
}
