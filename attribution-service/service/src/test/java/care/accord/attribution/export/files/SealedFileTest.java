package care.accord.attribution.export.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Files of exports are encrypted at rest, and any part of one is read without the rest")
class SealedFileTest {
    private static final String JOB = "job-1";
    private static final List<String> SECRETS = List.of("a-secret-for-tests-and-nothing-else");
    private static final int CHUNK = ChunkCipher.CHUNK;

    @TempDir Path folder;

    private byte[] write(byte[] key, int size) throws IOException {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        ExportFolder files = new ExportFolder(folder, SECRETS);
        files.begin(JOB);
        try (OutputStream out = files.create(JOB, key, 1)) {
            int first = size / 3;
            out.write(plain, 0, first);
            out.write(plain, first, size - first);
        }
        return plain;
    }

    private byte[] read(byte[] key, int number, long from, long length, long size)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportFolder(folder, SECRETS).open(JOB, key, number, size).copy(from, length, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7})
    void anyPartIsWhatWasWrittenThere(int size) throws IOException {
        byte[] key = new ExportFolder(folder, SECRETS).newKey();
        byte[] plain = write(key, size);
        assertThat(read(key, 1, 0, size, size)).isEqualTo(plain);
        Random random = new Random(1);
        for (int draw = 0; draw < 100 && size > 0; draw++) {
            int from = random.nextInt(size);
            int length = random.nextInt(size - from) + 1;
            assertThat(read(key, 1, from, length, size))
                    .isEqualTo(Arrays.copyOfRange(plain, from, from + length));
        }
    }

    @Test
    void nothingOfItIsLegibleOnDisk() throws IOException {
        byte[] key = new ExportFolder(folder, SECRETS).newKey();
        ExportFolder files = new ExportFolder(folder, SECRETS);
        files.begin(JOB);
        try (OutputStream out = files.create(JOB, key, 1)) {
            out.write("Zzcanary".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        }
        String onDisk =
                Files.readString(
                        folder.resolve(JOB).resolve("1.sealed"), StandardCharsets.ISO_8859_1);
        assertThat(onDisk).doesNotContain("Zzcan");
    }

    @Test
    void aFlippedBitAnotherFileAnotherKeyAndAShorterFileAreNoticed() throws IOException {
        byte[] key = new ExportFolder(folder, SECRETS).newKey();
        int size = 2 * CHUNK + 5;
        write(key, size);
        Path path = folder.resolve(JOB).resolve("1.sealed");
        byte[] good = Files.readAllBytes(path);
        assertThatThrownBy(() -> read(new ExportFolder(folder, SECRETS).newKey(), 1, 0, 1, size))
                .isInstanceOf(TamperedFile.class);
        Files.write(folder.resolve(JOB).resolve("2.sealed"), good);
        assertThatThrownBy(() -> read(key, 2, 0, 1, size)).isInstanceOf(TamperedFile.class);
        byte[] flipped = good.clone();
        flipped[CHUNK + 100] ^= 1;
        Files.write(path, flipped);
        assertThat(read(key, 1, 0, CHUNK, size)).as("the first chunk").hasSize(CHUNK);
        assertThatThrownBy(() -> read(key, 1, CHUNK, 1, size)).isInstanceOf(TamperedFile.class);
        Files.write(path, Arrays.copyOf(good, good.length - 1));
        assertThatThrownBy(() -> read(key, 1, size - 1L, 1, size)).isInstanceOf(TamperedFile.class);
    }

    @Test
    void aNewAttemptFindsNothingOfTheOneBefore() throws IOException {
        ExportFolder files = new ExportFolder(folder, SECRETS);
        write(new ExportFolder(folder, SECRETS).newKey(), 10);
        files.begin(JOB);
        try (var inside = Files.list(folder.resolve(JOB))) {
            assertThat(inside).isEmpty();
        }
        files.remove(JOB);
        assertThat(folder.resolve(JOB)).doesNotExist();
    }
}
