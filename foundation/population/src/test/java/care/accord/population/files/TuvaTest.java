package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "Tables of the Tuva input layer are read with all their columns, as text and as Parquet")
class TuvaTest {
    private static final String CLAIMS =
            """
            claim_id,claim_line_number,claim_type,person_id,payer,claim_start_date,hcpcs_code,billing_tin,paid_date,\
            paid_amount,allowed_amount,in_network_flag,file_date,diagnosis_code_1,procedure_code_1,procedure_code_type
            C1,1,professional,P1,medicare,2025-03-01,99213,123456789,2025-03-20,80.05,100.1,1,2025-04-02,E11.9,,
            C2,1,institutional,P2,medicare,2025-03-02,,,,-5.000000,0.30000000000000004,,2025-04-02,,HZ2ZZZZ,icd-10-pcs
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"TUVA_ELIGIBILITY", "TUVA_MEDICAL_CLAIM", "TUVA_PHARMACY_CLAIM"})
    void everyDocumentedColumnIsKnown(FeedKind kind) throws IOException {
        List<String> unread =
                List.of("data_source", "file_name", "ingest_datetime", "member_id", "patient_id");
        Path file =
                Files.writeString(folder.resolve("t.csv"), String.join(",", kind.columns()) + "\n");

        assertThat(FeedReader.checkHeader(FeedFile.of(kind, file))).isEmpty();
        assertThat(kind.columns()).doesNotHaveDuplicates().containsAll(unread);
        Files.writeString(file, String.join(",", kind.columns()) + ",mystery\n");
        assertThat(FeedReader.checkHeader(FeedFile.of(kind, file)).getFirst())
                .startsWith("unknown column 'mystery'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TUVA_MEDICAL_CLAIM,diagnosis_poa_25",
        "TUVA_MEDICAL_CLAIM,procedure_date_25",
        "TUVA_MEDICAL_CLAIM,total_cost_amount",
        "TUVA_MEDICAL_CLAIM,apr_drg_code",
        "TUVA_PHARMACY_CLAIM,prescribing_provider_npi",
        "TUVA_ELIGIBILITY,social_security_number",
        "TUVA_ELIGIBILITY,long_term_institutional_flag",
        "TUVA_ELIGIBILITY,group_id",
    })
    void columnsOfTheDocumentationAreAmongThem(FeedKind kind, String column) {
        assertThat(kind.columns()).contains(column);
    }

    @Test
    void aClaimKeepsWhatTheTableSays() throws IOException {
        List<ReportedClaim> claims = new ArrayList<>();
        Verdict verdict = read(text(CLAIMS), claims);

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Accepted(
                                new ControlTotals(
                                        new Tally(2, Usd.of("100.40"), Usd.of("75.05")),
                                        2,
                                        Optional.of(LocalDate.of(2025, 4, 2)),
                                        Optional.of(LocalDate.of(2025, 3, 20)))));
        assertThat(claims.getFirst().line())
                .returns(Kind.PROFESSIONAL, ClaimLine::kind)
                .returns("123456789", ClaimLine::billingTin)
                .returns(LocalDate.of(2025, 4, 2), ClaimLine::received)
                .returns(List.of("E119"), ClaimLine::diagnoses);
        assertThat(claims.getLast().institutional().procedures())
                .containsExactly(ReportedProcedure.undated("HZ2ZZZZ"));
    }

    @Test
    @DisplayName(
            "the same table gets the same verdict and records as Parquet, whatever type its numbers have")
    void parquetIsTheSame() throws IOException, SQLException {
        List<ReportedClaim> fromText = new ArrayList<>();
        Path text = text(CLAIMS);
        Verdict verdict = read(text, fromText);
        for (String number : List.of("DOUBLE", "DECIMAL(28, 6)", "VARCHAR")) {
            List<ReportedClaim> claims = new ArrayList<>();
            Path parquet =
                    parquet(
                            "SELECT * REPLACE (allowed_amount::%s AS allowed_amount, claim_line_number::INTEGER AS claim_line_number, claim_start_date::TIMESTAMP AS claim_start_date, file_date::DATE AS file_date, in_network_flag::INTEGER::BOOLEAN AS in_network_flag) FROM read_csv('%s', all_varchar = true)"
                                    .formatted(number, text));

            assertThat(read(parquet, claims)).as(number).isEqualTo(verdict);
            assertThat(claims).as(number).isEqualTo(fromText);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 AS claim_id | the column claim_id has the type INTEGER: write it as text",
                "'C' AS claim_id, 1.5::DOUBLE AS claim_line_number | the column claim_line_number has the type DOUBLE: write it as a whole number or text",
                "'C' AS claim_id, [1] AS claim_start_date | the column claim_start_date has the type INTEGER[]: write it as date, timestamp or text",
                "'C' AS claim_id, 'x' AS mystery | unknown column 'mystery'",
                "'C' AS claim_id | missing the required columns claim_line_number, person_id, claim_start_date",
            })
    void typesOfParquetAreChecked(String columns, String reason) throws Exception {
        String others =
                columns.contains("mystery") || reason.startsWith("missing")
                        ? ""
                        : ", * FROM (SELECT %s)"
                                .formatted(
                                        columns.contains("claim_line_number")
                                                ? "'P' AS person_id, '2025-01-01' AS claim_start_date"
                                                : columns.contains("claim_start_date")
                                                        ? "'P' AS person_id, 1 AS claim_line_number"
                                                        : "'P' AS person_id, 1 AS claim_line_number, '2025-01-01' AS claim_start_date");
        Path file = parquet("SELECT " + columns + others);

        assertThat(FeedReader.check(FeedFile.of(FeedKind.TUVA_MEDICAL_CLAIM, file)))
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        verdict ->
                                assertThat(verdict.rejections().getFirst().reason())
                                        .startsWith(reason));
    }

    @Test
    void aDamagedParquetFileIsRejectedWithoutItsContent() throws Exception {
        Path whole =
                parquet(
                        "SELECT 'SECRET' AS claim_id, 1 AS claim_line_number, 'P' AS person_id, DATE '2025-01-01' AS claim_start_date FROM range(100000)");
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {4, 12, bytes.length / 2, bytes.length - 1}) {
            Path cut = folder.resolve("cut.parquet");
            Files.write(cut, java.util.Arrays.copyOf(bytes, length));
            Verdict verdict = FeedReader.check(FeedFile.of(FeedKind.TUVA_MEDICAL_CLAIM, cut));

            assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
            assertThat(verdict.toString())
                    .contains("is not Parquet that can be read")
                    .doesNotContain("SECRET");
        }
    }

    @Test
    void aBadRowOfParquetIsNamed() throws Exception {
        Path file =
                parquet(
                        "SELECT 'C' || i AS claim_id, 1 AS claim_line_number, 'P' AS person_id, CASE WHEN i = 4000 THEN '03/01/2025' ELSE '2025-03-01' END AS claim_start_date, 10.00 AS paid_amount FROM range(5000) AS t(i)");
        Verdict.Rejected verdict =
                (Verdict.Rejected) FeedReader.check(FeedFile.of(FeedKind.TUVA_MEDICAL_CLAIM, file));

        assertThat(verdict.rejections())
                .containsExactly(
                        new Rejection(
                                4001, "claim_start_date", "is not a date written yyyy-mm-dd"));
        assertThat(verdict.totals().paid()).isEqualTo(Usd.of("50000.00"));
        assertThat(verdict.accepted().plus(verdict.rejected())).isEqualTo(verdict.totals().tally());
    }

    @ParameterizedTest(name = "{0} paid by {1} covers {2}")
    @CsvSource({
        "medicare,Medicare,AB",
        "medicare,CMS,AB",
        "medicare,Good Health,MA",
        "commercial,Good Health,COM",
        "medicaid,State,COM",
    })
    void theTypeOfPayerSaysWhatASpanCovers(String type, String payer, String coverage)
            throws IOException {
        List<ReportedCoverage> spans = new ArrayList<>();
        FeedReader.read(
                FeedFile.of(
                        FeedKind.TUVA_ELIGIBILITY,
                        text(
                                "person_id,gender,birth_date,death_flag,enrollment_start_date,payer,payer_type,social_security_number\n"
                                        + "P1,female,1950-01-01,0,2025-01-01,%s,%s,SECRET\n"
                                                .formatted(payer, type))),
                new FeedSink() {
                    @Override
                    public void coverage(ReportedCoverage span) {
                        spans.add(span);
                    }
                });

        assertThat(spans)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.spans().getFirst().coverage().code()).isEqualTo(coverage);
                    assertThat(one.toString()).doesNotContain("SECRET");
                });
    }

    @Test
    void spansOfOneTableAddUpWhateverFilesTheyCameFrom() throws IOException {
        List<Optional<LocalDate>> received = new ArrayList<>();
        FeedReader.read(
                FeedFile.of(
                        FeedKind.TUVA_ELIGIBILITY,
                        text(
                                """
                                person_id,birth_date,enrollment_start_date,enrollment_end_date,payer_type,file_date
                                P1,1950-01-01,2024-01-01,2024-12-31,commercial,2024-12-05
                                P1,1950-01-01,2025-01-01,2025-12-31,commercial,2025-12-05
                                """)),
                new FeedSink() {
                    @Override
                    public void coverage(ReportedCoverage span) {
                        received.add(span.received());
                    }
                });

        assertThat(received).containsExactly(Optional.empty(), Optional.empty());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.1,0.10",
        "80.050000,80.05",
        "0.30000000000000004,0.30",
        "-12.299999999999999,-12.30",
        "0.005,",
        "12.3456,",
        "1e5,",
        "nan,",
        "99999999999999999.99,",
    })
    void binaryNoiseIsRemovedAndNothingIsRounded(String written, String read) throws IOException {
        List<ReportedClaim> claims = new ArrayList<>();
        Verdict verdict =
                read(
                        text(
                                "claim_id,claim_line_number,person_id,claim_start_date,paid_amount\nC1,1,P1,2025-03-01,"
                                        + written
                                        + "\n"),
                        claims);

        assertThat(verdict instanceof Verdict.Accepted).isEqualTo(read != null);
        assertThat(claims)
                .extracting(claim -> claim.line().paidAmount().dollars().toPlainString())
                .isEqualTo(Optional.ofNullable(read).stream().toList());
    }

    private static Verdict read(Path file, List<ReportedClaim> claims) {
        return FeedReader.read(
                FeedFile.of(FeedKind.TUVA_MEDICAL_CLAIM, file),
                new FeedSink() {
                    @Override
                    public void claim(ReportedClaim claim) {
                        claims.add(claim);
                    }
                });
    }

    private Path text(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), content);
    }

    private Path parquet(String query) throws IOException, SQLException {
        Path file = Files.createTempFile(folder, "table", ".parquet");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
        }
        return file;
    }
}
