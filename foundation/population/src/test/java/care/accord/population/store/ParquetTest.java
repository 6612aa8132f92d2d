package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "The files are Parquet that another engine reads, with plain SQL for what was known on a day")
class ParquetTest {
    @TempDir Path folder;

    @Test
    void duckDbSeesTheSameLines() throws Exception {
        List<String> lines =
                List.of(
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,admission_date,service_unit_quantity,hcpcs_code,allowed_amount,paid_amount,diagnosis_code_1,diagnosis_code_2,claim_adjustment_code,procedure_codes",
                        "C1,1,professional,P1,2025-03-01,2025-04-01,,1.5,99213,100.00,80.00,I10,E119,0,",
                        "C1,1,professional,P1,2025-03-01,2025-05-01,,1,99214,70.00,60.00,I10,,2,",
                        "C2,1,institutional,P2,2025-03-05,2025-04-02,2025-03-05,,,30.25,30.00,,,0,0Y6H0Z1:2025-03-06 4A023N7",
                        "C3,1,professional,P2,2025-03-06,2025-04-02,,2,99213,40.00,0.00,J449,,1,");
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(
                                Claims.people(folder, "P1", "P2"),
                                FeedFile.of(FeedKind.MEDICAL_CLAIMS, Claims.write(folder, lines))));

        assertThat(
                        query(
                                snapshot,
                                """
                                SELECT concat_ws(' ', claim_id, claim_line_number, claim_type, service_start_date,
                                    coalesce(admission_date::VARCHAR, '-'), coalesce(service_unit_quantity::VARCHAR, '-'),
                                    hcpcs_code, allowed_cents, diagnosis_codes::VARCHAR,
                                    procedure_codes::VARCHAR, procedure_dates::VARCHAR)
                                FROM read_parquet(%s)
                                WHERE received_date <= DATE '2025-04-30' AND superseded_date > DATE '2025-04-30'
                                ORDER BY claim_id
                                """))
                .containsExactly(
                        "C1 1 professional 2025-03-01 - 1.500 99213 10000 [I10, E119] [] []",
                        "C2 1 institutional 2025-03-05 2025-03-05 -  3025 [] [0Y6H0Z1, 4A023N7] [2025-03-06, '']");
        Population population = store.load(snapshot, java.time.LocalDate.of(2025, 4, 30));
        assertThat(Claims.lines(population)).containsExactly("C1/1 10000", "C2/1 3025");
        assertThat(population.claims().diagnosisCount(0)).isEqualTo(2);
    }

    private List<String> query(SnapshotManifest snapshot, String sql) {
        Path tenant = folder.resolve("store/payer-north");
        String files =
                snapshot.files().stream()
                        .filter(file -> file.table().equals("claim_line"))
                        .map(file -> tenant.resolve(file.name()).toString())
                        .map(Database::quoted)
                        .collect(Collectors.joining(", ", "[", "]"));
        List<String> rows = new ArrayList<>();
        try (Database database = new Database(tenant, tenant)) {
            database.read(
                    sql.formatted(files),
                    chunk -> {
                        for (int row = 0; row < chunk.rows(); row++) {
                            rows.add(chunk.text(0, row));
                        }
                    });
        }
        return rows;
    }
}
