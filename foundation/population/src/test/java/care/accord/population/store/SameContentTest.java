package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "What a file says does not depend on how it is written down, nor on which reader took it")
class SameContentTest {
    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,plan,claim_start_date,claim_end_date,claim_line_start_date,admission_date,discharge_date,discharge_disposition_code,place_of_service_code,bill_type_code,drg_code,revenue_center_code,service_unit_quantity,hcpcs_code,hcpcs_modifier_1,rendering_npi,rendering_specialty_code,billing_tin,billing_npi,facility_ccn,paid_date,received_date,allowed_amount,paid_amount,charge_amount,diagnosis_code_type,diagnosis_code_1,diagnosis_code_3,claim_adjustment_code";
    private static final String PROFESSIONAL =
            "C1,2,professional,P1,North,Plan A,2025-03-01,2025-03-31,2025-03-02,,,,11,,,,1.5,99213,25,1234567893,08,123456789,1234567893,,2025-04-01,2025-04-02,100.10,80.05,150,icd-10-cm,I10,E119,";
    private static final String INSTITUTIONAL =
            "C2,1,institutional,P2,North,,2025-03-01,,,2025-03-01,,01,,0111,470,0120,,,,,,,,360001,,2025-04-02,1,0,,,,,2";

    @TempDir Path folder;

    @Test
    void quotesLeadToTheSameSnapshot() throws Exception {
        SnapshotManifest plain = publish("plain", PROFESSIONAL, INSTITUTIONAL);
        SnapshotManifest quoted =
                publish("quoted", PROFESSIONAL.replace("Plan A", "\"Plan A\""), INSTITUTIONAL);
        SnapshotManifest late =
                publish("late", PROFESSIONAL, INSTITUTIONAL.replace("North", "\"North\""));

        assertThat(quoted.id()).isEqualTo(plain.id()).isEqualTo(late.id());
        assertThat(quoted.files()).isEqualTo(plain.files()).isEqualTo(late.files());
    }

    private SnapshotManifest publish(String store, String... lines) throws Exception {
        Path file = Claims.write(folder, List.of(HEADER, lines[0], lines[1]));
        return PopulationStore.at(folder.resolve(store))
                .publish(
                        "payer-north",
                        List.of(),
                        List.of(FeedFile.of(FeedKind.MEDICAL_CLAIMS, file)));
    }
}
