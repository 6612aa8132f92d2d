package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Reading claims from bytes gives the verdict and the records of the reader of all layouts")
class ClaimFileFormatTest {
    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,claim_start_date,claim_end_date,"
                    + "claim_line_start_date,claim_line_end_date,admission_date,discharge_date,"
                    + "service_unit_quantity,hcpcs_code,rendering_npi,billing_tin,received_date,"
                    + "paid_date,allowed_amount,paid_amount,charge_amount,diagnosis_code_type,"
                    + "diagnosis_code_1,diagnosis_code_2,claim_adjustment_code";

    private static final String[][] VALUES = {
        {"C1", "C2", "C3"},
        {"1", "2", "1000000"},
        {"professional", "institutional"},
        {"P1", "P2"},
        {"", "North Plan", "a-b.c"},
        {"2025-03-01", "2025-02-28", "1969-12-31"},
        {"", "2025-03-31"},
        {"", "2025-03-02"},
        {"", "2025-04-02"},
        {"", "2025-03-01"},
        {"", "2025-04-05"},
        {"", "1", "-2.5", "0.125", "3."},
        {"", "99213", "G0438"},
        {"", "1234567893"},
        {"", "123456789"},
        {"2025-04-01", "2025-05-01"},
        {"", "2025-04-20"},
        {"100.00", "0", "12.3", "999999999.99"},
        {"80", "0.01"},
        {"", "150.00"},
        {"", "icd-10-cm", "icd-9-cm"},
        {"", "I10", "E119"},
        {"", "J449"},
        {"", "0", "1", "2"}
    };

    /// What may stand anywhere, good or bad.
    private static final String[] ODD = {
        "",
        " ",
        "x",
        "-1",
        "\"quoted\"",
        "\"a,b\"",
        "\"open",
        "é",
        "2025-02-30",
        "10.005",
        "1e5",
        "I10.9",
        " 99213 ",
        "\t",
        "\u0000",
        "12345678901234567890",
        "2025-03-01x",
        ",",
        "10.500"
    };

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void verdictAndRecordsAreTheSame(int seed) throws IOException {
        Path file = folder.resolve("claims.csv");
        Files.writeString(file, content(new Random(seed)));
        FeedFile feed = FeedFile.of(FeedKind.MEDICAL_CLAIMS, file);
        List<ReportedClaim> fast = new ArrayList<>();
        List<ReportedClaim> plain = new ArrayList<>();

        Verdict verdict = new ClaimFileFormat().read(feed, into(fast));

        assertThat(verdict)
                .isEqualTo(new DelimitedFormat(MedicalClaimsLayout::new).read(feed, into(plain)));
        assertThat(fast).isEqualTo(plain);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static FeedSink into(List<ReportedClaim> claims) {
        return new FeedSink() {
            @Override
            public void claim(ReportedClaim claim) {
                claims.add(claim);
            }
        };
    }

    private static String content(Random random) {
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        StringBuilder content = new StringBuilder(HEADER).append(end);
        // Now and then more than the reader has in memory at once.
        int lines = 1 + random.nextInt(random.nextInt(100) == 0 ? 6_000 : 8);
        boolean odd = random.nextBoolean();
        List<String> line = new ArrayList<>(Collections.nCopies(VALUES.length, ""));
        for (int i = 0; i < lines; i++) {
            change(line, random, i == 0 ? 1 : random.nextInt(3) / 2.0);
            List<String> values = new ArrayList<>(line);
            if (odd && random.nextInt(3) == 0) {
                values.set(random.nextInt(values.size()), ODD[random.nextInt(ODD.length)]);
            }
            content.append(String.join(",", values));
            if (i + 1 < lines || random.nextBoolean()) {
                content.append(end);
            }
            if (random.nextInt(10) == 0) {
                content.append(end);
            }
        }
        return content.toString();
    }

    /// Gives some fields a value anew, so that lines are like the line before in none, some or all of them.
    private static void change(List<String> line, Random random, double share) {
        for (int field = 0; field < VALUES.length; field++) {
            if (random.nextDouble() < share) {
                line.set(field, VALUES[field][random.nextInt(VALUES[field].length)]);
            }
        }
    }
}
