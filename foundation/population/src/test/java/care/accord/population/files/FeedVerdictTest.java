package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.Verdict.Accepted;
import care.accord.population.files.Verdict.Rejected;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A feed file gets one verdict: all of it, or none with every reason")
class FeedVerdictTest {
    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,"
                    + "hcpcs_code,billing_tin,allowed_amount,paid_amount,paid_date,claim_adjustment_code,procedure_codes\n";
    private static final String GOOD =
            rows(
                    "C1,1,professional,P1,2025-03-01,2025-04-02,99213,123456789,100.10,80.05,2025-04-01,0,",
                    "C2,1,professional,P1,2025-03-02,2025-04-03,99214,123456789,50,40,2025-03-31,,",
                    "C3,1,professional,P2,2025-03-03,2025-04-01,99214,123456789,0.01,0,,2,");

    @TempDir Path folder;

    @Test
    void acceptsWithExactControlTotals() throws IOException {
        assertThat(check(HEADER + GOOD))
                .isEqualTo(
                        new Accepted(
                                new ControlTotals(
                                        new Tally(3, Usd.of("150.11"), Usd.of("120.05")),
                                        2,
                                        java.util.Optional.of(LocalDate.of(2025, 4, 3)),
                                        java.util.Optional.of(LocalDate.of(2025, 4, 1)))));
    }

    @Test
    void oneBadLineRejectsTheFileAndTheTotalsStillAddUp() throws IOException {
        Rejected verdict =
                rejected(
                        HEADER
                                + GOOD
                                + "C4,1,professional,P3,2025-13-01,2025-04-02,99213,123456789,10.00,8.00,,0,\n");

        assertThat(verdict.rejections())
                .containsExactly(
                        new Rejection(5, "claim_start_date", "is not a date written yyyy-mm-dd"));
        assertThat(verdict.accepted()).isEqualTo(new Tally(3, Usd.of("150.11"), Usd.of("120.05")));
        assertThat(verdict.rejected()).isEqualTo(new Tally(1, Usd.of("10.00"), Usd.of("8.00")));
        assertThat(verdict.totals().tally()).isEqualTo(verdict.accepted().plus(verdict.rejected()));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "claim_line_number | -1 | '-1' is not a whole number from 0 to 1000000",
                "claim_type | dental | 'dental' is not one of institutional, professional",
                "person_id | two words | has a blank, a control character or a letter outside ASCII",
                "person_id | `` | is required and blank",
                "claim_start_date | 2025-02-30 | is a day that its month does not have",
                "claim_start_date | 0001-01-01 | is not a day from 1820-01-01 to 2120-01-01",
                "claim_start_date | 9999-12-31 | is not a day from 1820-01-01 to 2120-01-01",
                "claim_start_date | 03/01/2025 | is not a date written yyyy-mm-dd",
                "hcpcs_code | 99213-25 | '99213-25' is not a code of up to 5 letters or digits",
                "billing_tin | 12-3456789 | '12-3456789' is not a number of 9 digits",
                "allowed_amount | NaN | 'NaN' is not a plain decimal with at most 2 decimals",
                "allowed_amount | Infinity | 'Infinity' is not a plain decimal with at most 2 decimals",
                "allowed_amount | 1e5 | '1e5' is not a plain decimal with at most 2 decimals",
                "allowed_amount | 10.005 | '10.005' is not a plain decimal with at most 2 decimals",
                "allowed_amount | $10 | '$10' is not a plain decimal with at most 2 decimals",
                "allowed_amount | -5.00 | '-5.00' is negative: amounts are unsigned",
                "allowed_amount | 99999999999999999999 | '99999999999999999999' is not a plain decimal with at most 2 decimals",
                "procedure_codes | 0Y6H0Z1;4A023N7 | is not a list of procedures: codes of 3 to 7 letters or digits, one blank between them, each with :yyyy-mm-dd where the day is known",
                "procedure_codes | 0Y6H0Z1:2025-02-30 | is a day that its month does not have",
                "claim_adjustment_code | 9 | '9' is not one of 0, 1, 2",
            })
    void namesLineFieldAndReason(String field, String value, String reason) throws IOException {
        List<String> fields =
                new ArrayList<>(
                        Arrays.asList(GOOD.lines().findFirst().orElseThrow().split(",", -1)));
        fields.set(Arrays.asList(HEADER.strip().split(",")).indexOf(field), value);

        assertThat(rejected(HEADER + String.join(",", fields) + "\n").rejections())
                .containsExactly(new Rejection(2, field, reason));
    }

    @Test
    void neverShowsWhatCouldTellWhoAPersonIs() throws IOException {
        Rejected verdict =
                rejected(
                        rows(
                                "person_id,first_name,birth_date,enrollment_start_date,coverage",
                                "SECRET ID,Sec\u0001retName,1931-SECRET,2025-01-01,AB"),
                        FeedKind.ELIGIBILITY);

        assertThat(verdict.rejectionCount()).isEqualTo(3);
        assertThat(verdict.toString()).doesNotContainIgnoringCase("secret");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "person_id,mystery | unknown column 'mystery'; accepted are person_id, payer",
                "person_id,birth_date,coverage,coverage,enrollment_start_date | the column coverage is there twice",
                "person_id,coverage | missing the required columns birth_date, enrollment_start_date",
                "person_id;birth_date | the columns seem to be separated by semicolons: separate them by commas",
            })
    void namesHeaderProblems(String header, String reason) throws IOException {
        assertThat(rejected(header + "\nx,y\n", FeedKind.ELIGIBILITY).rejections())
                .anySatisfy(rejection -> {
                    assertThat(rejection.line()).isZero();
                    assertThat(rejection.reason()).startsWith(reason);
                });
    }

    @Test
    void aLineCutOffIsRejectedAsSuch() throws IOException {
        assertThat(rejected(HEADER + GOOD + "C4,1,professional,P1,2025-03-0").rejections())
                .containsExactly(
                        new Rejection(
                                5,
                                "",
                                "has 5 fields where the header has 13: cut off, or a comma without"
                                        + " quotes"));
    }

    @Test
    void aSpanThatEndsBeforeItStartsIsRejected() throws IOException {
        assertThat(
                        rejected(
                                        rows(
                                                "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage",
                                                "P1,1950-01-01,2025-02-01,2025-01-31,AB"),
                                        FeedKind.ELIGIBILITY)
                                .rejections())
                .containsExactly(
                        new Rejection(
                                2, "enrollment_end_date", "comes before the day the span starts"));
    }

    @Test
    void spreadsheetFormulasAreJustText() throws IOException {
        List<ReportedCoverage> people = new ArrayList<>();
        Path file =
                write(
                        rows(
                                        "person_id,first_name,birth_date,enrollment_start_date,coverage",
                                        "P1,\"=HYPERLINK(\"\"x\"\",1)\",1950-01-01,2025-01-01,AB")
                                .getBytes(StandardCharsets.UTF_8));
        FeedReader.read(
                FeedFile.of(FeedKind.ELIGIBILITY, file),
                new FeedSink() {
                    @Override
                    public void coverage(ReportedCoverage coverage) {
                        people.add(coverage);
                    }
                });
        assertThat(people.getFirst().person().givenName()).isEqualTo("=HYPERLINK(\"x\",1)");
    }

    @Test
    void aThousandRejectionsAreKeptAndAllAreCounted() throws IOException {
        assertThat(rejected(HEADER + "x,1\n".repeat(1500)))
                .satisfies(verdict -> {
                    assertThat(verdict.rejections()).hasSize(1000);
                    assertThat(verdict.rejected().lines()).isEqualTo(1500);
                });
    }

    @Test
    void aProviderRosterGivesParticipants() throws IOException {
        Path file =
                write(
                        rows(
                                        "contract_id,tin,npi,ccn,practice_name,effective_date,end_date",
                                        "K1,123456789,1234567893,,Main Street,2025-01-01,",
                                        "K1,123456789,,36001a,,,")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(
                        FeedReader.participants(FeedFile.of(FeedKind.PROVIDER_ROSTER, file))
                                .orElseThrow())
                .extracting(participant -> participant.npi().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void aWrongNpiCheckDigitOnAProviderRosterIsRejected() throws IOException {
        assertThat(
                        rejected(
                                        "contract_id,tin,npi\nK1,123456789,1234567890\n",
                                        FeedKind.PROVIDER_ROSTER)
                                .rejections())
                .containsExactly(new Rejection(2, "npi", "'1234567890' has a wrong check digit"));
    }

    private Verdict check(String content) throws IOException {
        return check(content.getBytes(StandardCharsets.UTF_8));
    }

    private Verdict check(byte[] content) throws IOException {
        return FeedReader.check(FeedFile.of(FeedKind.MEDICAL_CLAIMS, write(content)));
    }

    private Rejected rejected(String content) throws IOException {
        return rejected(content, FeedKind.MEDICAL_CLAIMS);
    }

    private Rejected rejected(String content, FeedKind kind) throws IOException {
        Path file = write(content.getBytes(StandardCharsets.UTF_8));
        return (Rejected) FeedReader.check(FeedFile.of(kind, file));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "feed", ".csv"), content);
    }

    private static String rows(String... rows) {
        return String.join("\n", rows) + "\n";
    }
}
