package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "States are kept in postal letters, however a file numbers them (CMS, STATE_CD: Social Security; FIPS 5-2)")
class StateCodesTest {
    @TempDir private Path folder;

    @ParameterizedTest(name = "Social Security {0}, FIPS {1}: {2}")
    @CsvSource({
        "01, 01, AL", "05, 06, CA", "09, 11, DC", "33, 36, NY", "40, 72, PR", "45, 48, TX",
        "48, 78, VI", "49, 51, VA", "53, 56, WY", "63, 74, UM", "97, 69, MP", "98, 66, GU"
    })
    void areTheSameState(String ssa, String fips, String postal) {
        assertThat(StateCodes.ofSsa(ssa)).isEqualTo(postal);
        assertThat(StateCodes.ofFips(fips)).isEqualTo(postal);
    }

    @ParameterizedTest(name = "state {0}, last county {1}: {2}")
    @CsvSource({
        "45, '', TX",
        "56, '', Canada",
        "57, '', Central America and West Indies",
        // The last month with a county is later than the state of the year.
        "45, 22071, LA",
        // What is in no list says nothing, as it did.
        "99, '', 99",
        "'', '', ''"
    })
    @DisplayName(
            "a beneficiary of a research file lives where the last county is, or else the state")
    void ofAResearchFile(String state, String county, String kept) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("beneficiary.csv"),
                        """
                        BENE_ID|RFRNC_YR|BENE_BIRTH_DT|STATE_CODE|FIPS_STATE_CNTY_JAN_CD|FIPS_STATE_CNTY_FEB_CD
                        -1|2025|01-Jan-1950|%s|48113|%s
                        """
                                .formatted(state, county)
                                .replace("|48113|\n", "||\n"));
        List<String> found = new ArrayList<>();
        FeedReader.read(
                FeedFile.of(FeedKind.RIF_BENEFICIARY, file),
                new FeedSink() {
                    @Override
                    public void coverage(ReportedCoverage coverage) {
                        found.add(coverage.person().state());
                    }
                });
        assertThat(found).containsExactly(kept);
    }
}
