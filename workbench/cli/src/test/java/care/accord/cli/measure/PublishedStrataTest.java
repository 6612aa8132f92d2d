package care.accord.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.cli.PublishedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The published strata of visits, of four measures and 120 cases: all but one case")
class PublishedStrataTest {
    private static final List<String> MEASURES =
            List.of(
                    "CMS1244FHIRECATHOQR",
                    "CMS1264FHIRECATREHQR",
                    "CMS146FHIRApproTestPharyngitis",
                    "CMS154FHIRAppropriateTxforURI");

    @TempDir private Path scratch;

    @Test
    void areCountedAsExpected() throws IOException {
        Path folder = PublishedData.folder("ecqm");
        Path strata = scratch.resolve("strata.csv");
        Path supplemental = scratch.resolve("supplemental.csv");
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "measure",
                                "--no-elm-cache",
                                "--libraries",
                                folder.resolve("libraries").toString(),
                                "--measures",
                                folder.resolve("measures").toString(),
                                "--valuesets",
                                folder.resolve("valuesets.tsv.gz").toString(),
                                "--out",
                                scratch.resolve("counts.csv").toString(),
                                "--strata",
                                strata.toString(),
                                "--supplemental",
                                supplemental.toString(),
                                "--cases"));
        MEASURES.forEach(measure ->
                arguments.add(folder.resolve("cases/" + measure + ".ndjson.gz").toString()));

        assertThat(said(arguments))
                .contains(
                        "  strata: 41 of 42 cases as expected",
                        "  strata: 36 of 36 cases as expected",
                        "  strata: 24 of 24 cases as expected",
                        "  strata: 18 of 18 cases as expected")
                .anyMatch(line ->
                        line.startsWith(
                                "  e37040f5-da02-49eb-98a8-60d5235f8e1f: Group_1 Stratification_1_2 initial-population 1 for 0;"));

        assertThat(Files.readAllLines(strata))
                .hasSize(1 + 4 * 42 + 4 * 36 + 3 * 24 + 3 * 18)
                .first()
                .asString()
                .startsWith("id,group,stratifier,value,initial-population,denominator,");
        assertThat(Files.readAllLines(supplemental))
                .hasSizeGreaterThan(120)
                .startsWith("id,define,value")
                .anyMatch(line -> line.contains(",SDE Ethnicity,2135-2 Hispanic or Latino"));
    }

    private static List<String> said(List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Accord.run(arguments)).isZero();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
