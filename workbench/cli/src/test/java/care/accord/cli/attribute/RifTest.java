package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.cli.Accord;
import care.accord.population.files.FeedKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Published synthetic research identifiable files become a roster of everyone in them")
class RifTest {

    @Test
    void everyoneHasARow(@TempDir Path scratch) throws IOException {
        Path folder =
                Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                        .map(Path::of)
                        .orElse(
                                Path.of(System.getProperty("accord.root", "../.."))
                                        .resolve("../shared/data"))
                        .resolve("synthea-rif");
        assumeTrue(Files.isDirectory(folder), "the published test data are not here");
        assumeTrue(FeedKind.of("rif-carrier").isPresent(), "this version reads no such files");
        Path participants = scratch.resolve("provider-roster.csv");
        Files.writeString(
                participants,
                """
                contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                c-1,100000001,,,A practice nobody saw,,,2020-01-01,
                """);
        Path out = scratch.resolve("roster.csv");
        int exit =
                Accord.run(
                        List.of(
                                "attribute",
                                "--layout",
                                "rif",
                                folder.toString(),
                                "--program",
                                "mssp",
                                "--year",
                                "2024",
                                "--participants",
                                participants.toString(),
                                "--out",
                                out.toString()));
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(out)).hasSizeGreaterThan(1);
    }
}
