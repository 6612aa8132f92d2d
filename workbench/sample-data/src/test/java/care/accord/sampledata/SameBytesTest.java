package care.accord.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.sampledata.files.WrittenFile;
import care.accord.sampledata.provider.Organization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The seed alone decides every byte")
class SameBytesTest {
    private static final County SMALL = County.standard().withMembers(600);

    @TempDir private Path folder;

    private List<WrittenFile> write(County county, int threads) throws IOException {
        Path target = Files.createTempDirectory(folder, "county");
        return new CountyWriter(county, target, threads).write(Map.of());
    }

    @Test
    @DisplayName("one thread and five write the same files")
    void threads() throws IOException {
        assertThat(write(SMALL, 5)).isEqualTo(write(SMALL, 1));
    }

    @Test
    @DisplayName("another seed writes other claims")
    void seeds() throws IOException {
        assertThat(write(SMALL.withSeed(2), 2))
                .extracting(WrittenFile::sha256)
                .doesNotContainAnyElementsOf(
                        write(SMALL, 2).stream()
                                .filter(file -> !file.path().endsWith("planted-cases.csv"))
                                .map(WrittenFile::sha256)
                                .toList());
    }

    @Test
    @DisplayName(
            "a roster for a given contract id is the one in the county's folder but for the id")
    void roster() throws IOException {
        Path target = Files.createTempDirectory(folder, "county");
        new CountyWriter(SMALL, target, 1).write(Map.of("payer-south/provider-west", "c-17"));
        assertThat(CountyWriter.roster(SMALL, Organization.WEST, "c-17"))
                .isEqualTo(
                        Files.readString(
                                target.resolve("payer-south/provider-roster-provider-west.csv")));
    }
}
