package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "What a file says does not depend on how it is written down, nor on which reader took it")
class SameContentTest {
    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,plan,claim_start_date,claim_end_date,claim_line_start_date,admission_date,discharge_date,discharge_disposition_code,place_of_service_code,bill_type_code,drg_code,revenue_center_code,service_unit_quantity,hcpcs_code,hcpcs_modifier_1,rendering_npi,rendering_specialty_code,billing_tin,billing_npi,facility_ccn,paid_date,received_date,allowed_amount,paid_amount,charge_amount,diagnosis_code_type,diagnosis_code_1,diagnosis_code_3,claim_adjustment_code,procedure_codes";
    private static final String PROFESSIONAL =
            "C1,2,professional,P1,North,Plan"
                    + " A,2025-03-01,2025-03-31,2025-03-02,,,,11,,,,1.5,99213,25,1234567893,08,123456789,1234567893,,2025-04-01,2025-04-02,100.10,80.05,150,icd-10-cm,I10,E119,,";
    private static final String INSTITUTIONAL =
            "C2,1,institutional,P2,North,,2025-03-01,,,2025-03-01,,01,,0111,470,0120,,,,,,,,360001,,2025-04-02,1,0,,,,,2,0Y6H0Z1:2025-03-02 4A023N7";

    private static final int LINES = 400;

    /// A field by its position, and what it may become.
    private static final String[][] CHANGES = {
        {"0", "C1", "C22", "C333"},
        {"1", "1", "2", "10"},
        {"3", "P1", "P2", "P33"},
        {"5", "", "Plan A", "x".repeat(70), "y".repeat(90)},
        {"8", "", "2025-03-02", "2025-03-30"},
        {"16", "", "1.5", "2"},
        {"17", "99213", "G0438", ""},
        {"19", "1234567893", "", "1999999992"},
        {"26", "100.10", "0", "1234.5"},
        {"30", "I10", "", "E119"},
        {"31", "E119", "", "J449"},
        {"32", "", "0", "2"},
        {"33", "", "0Y6H0Z1", "0Y6H0Z1 4A023N7", "0Y6H0Z1:2025-03-02 02100Z9:2025-03-03"}
    };

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

    /// A reader that takes over only what changes from line to line has to meet every way in which lines can be alike: other
    /// lengths, blanks, texts too long to be numbered.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linesThatAreAlikeAreReadAsIfEachWereTheOnlyOne(int seed) throws Exception {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        String[] values = PROFESSIONAL.split(",", -1);
        for (int line = 1; line <= LINES; line++) {
            for (int change = random.nextInt(4); change > 0; change--) {
                String[] choices = CHANGES[random.nextInt(CHANGES.length)];
                values[Integer.parseInt(choices[0])] =
                        choices[1 + random.nextInt(choices.length - 1)];
            }
            lines.add(String.join(",", values));
        }
        List<String> quoted = new ArrayList<>(lines);
        quoted.set(0, lines.getFirst().replace("North", "\"North\""));
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        SnapshotManifest plain = publish("plain", lines.toArray(String[]::new));

        assertThat(publish("quoted", quoted.toArray(String[]::new)).files())
                .isEqualTo(plain.files());
        assertThat(publish("shuffled", shuffled.toArray(String[]::new)).files())
                .isEqualTo(plain.files());
    }

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    private SnapshotManifest publish(String store, String... lines) throws Exception {
        List<String> content = new ArrayList<>(List.of(lines));
        content.addFirst(HEADER);
        Path file = Claims.write(folder, content);
        return PopulationStore.at(folder.resolve(store))
                .publish(
                        "payer-north",
                        List.of(),
                        List.of(FeedFile.of(FeedKind.MEDICAL_CLAIMS, file)));
    }
}
