package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A drug fill says the product and how many days it lasts; other lines say neither")
class DrugFillColumnsTest {
    private static final String ELIGIBILITY =
            """
            person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage
            m1,1950-01-01,2025-01-01,2025-12-31,AB
            """;
    private static final String MEDICAL =
            """
            claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,received_date,allowed_amount,paid_amount
            c1,1,professional,m1,2025-02-01,2025-02-01,2025-02-01,2025-02-01,99213,2025-02-10,92.00,73.60
            """;
    private static final String FILLS =
            """
            claim_id,claim_line_number,person_id,dispensing_date,ndc_code,days_supply,received_date,allowed_amount,paid_amount
            f1,1,m1,2025-03-01,00000000001,30,2025-03-02,9.00,7.00
            f2,1,m1,2025-04-01,00000000002,90,2025-04-02,9.00,7.00
            """;

    @TempDir private Path folder;

    @Test
    void fillsHaveBoth() throws IOException, FeedRejected {
        ClaimColumns claims =
                load(EnumSet.of(ClaimColumn.KIND, ClaimColumn.NDC, ClaimColumn.DAYS_SUPPLY));
        assertThat(claims.size()).isEqualTo(3);
        assertThat(claims.kind(0)).isEqualTo(ClaimLine.Kind.PROFESSIONAL);
        assertThat(fill(claims, 0)).isEqualTo(" 0");
        assertThat(fill(claims, 1)).isEqualTo("00000000001 30");
        assertThat(fill(claims, 2)).isEqualTo("00000000002 90");
    }

    @Test
    void everyColumnAtOnceHasThemToo() throws IOException, FeedRejected {
        assertThat(fill(load(ClaimColumn.all()), 2)).isEqualTo("00000000002 90");
    }

    private static String fill(ClaimColumns claims, int line) {
        return claims.dictionaries().ndc().value(claims.ndc(line)) + " " + claims.daysSupply(line);
    }

    private ClaimColumns load(java.util.Set<ClaimColumn> columns) throws IOException, FeedRejected {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer",
                        List.of(),
                        List.of(
                                file(FeedKind.ELIGIBILITY, ELIGIBILITY),
                                file(FeedKind.MEDICAL_CLAIMS, MEDICAL),
                                file(FeedKind.PHARMACY_CLAIMS, FILLS)));
        return store.load(snapshot, LocalDate.of(2025, 12, 31), columns).claims();
    }

    private FeedFile file(FeedKind kind, String text) throws IOException {
        return FeedFile.of(kind, Files.writeString(folder.resolve(kind.code() + ".csv"), text));
    }
}
