package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimLine;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Remark;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.ReportedFill;
import care.accord.population.files.ReportedIdentity;
import care.accord.population.files.Verdict;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Records of the feed become coverage, claims and fills")
class MappingTest {
    private static final String PERSON = "1EG4TE5MK73";

    @TempDir Path folder;

    /// What a delivery reports.
    private static final class Taken implements FeedSink {
        private final List<ReportedClaim> claims = new ArrayList<>();
        private final List<ReportedCoverage> people = new ArrayList<>();
        private final List<ReportedFill> fills = new ArrayList<>();
        private final List<ReportedIdentity> identities = new ArrayList<>();

        @Override
        public void claim(ReportedClaim claim) {
            claims.add(claim);
        }

        @Override
        public void coverage(ReportedCoverage coverage) {
            people.add(coverage);
        }

        @Override
        public void fill(ReportedFill fill) {
            fills.add(fill);
        }

        @Override
        public void identity(ReportedIdentity identity) {
            identities.add(identity);
        }
    }

    private final Taken taken = new Taken();

    private CclfOutcome read(Sample sample) throws IOException {
        CclfOutcome outcome = CclfReader.read(sample.zip(folder), taken);
        assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
        return outcome;
    }

    @Test
    void aPhysicianLineKeepsWhatAssignmentNeeds() throws IOException {
        read(
                new Sample("240115")
                        .beneficiary(PERSON, "")
                        .partB(
                                "100 C1 " + PERSON + " 2023-11-02 0 80.00 100.00 2023-12-01",
                                "CLM_LINE_DGNS_CD=E119 CLM_DGNS_1_CD=I10 CLM_DGNS_2_CD=E119"
                                        + " CLM_LINE_FROM_DT=2023-11-03 CLM_LINE_THRU_DT=2023-11-04"
                                        + " CLM_RNDRG_PRVDR_NPI_NUM=~ CLM_LINE_SRVC_UNIT_QTY=000002.5000"));
        ClaimLine line = taken.claims.getFirst().line();

        assertThat(line.kind()).isEqualTo(ClaimLine.Kind.PROFESSIONAL);
        assertThat(line.service())
                .isEqualTo(new DateSpan(LocalDate.of(2023, 11, 3), LocalDate.of(2023, 11, 4)));
        assertThat(line.received()).isEqualTo(LocalDate.of(2024, 1, 15));
        assertThat(line.paid()).contains(LocalDate.of(2023, 12, 1));
        assertThat(line.hcpcs()).isEqualTo("99213");
        assertThat(line.specialty()).isEqualTo("08");
        assertThat(line.billingTin()).isEqualTo("123456789");
        assertThat(line.renderingNpi()).isEqualTo("1234567893");
        assertThat(line.placeOfService()).isEqualTo("11");
        assertThat(line.allowedAmount()).isEqualTo(Usd.of("100.00"));
        assertThat(line.paidAmount()).isEqualTo(Usd.of("80.00"));
        assertThat(line.diagnoses()).containsExactly("E119", "I10");
        assertThat(taken.claims.getFirst().quantity()).hasToString("Optional[2.500]");
    }

    private static Sample facility(String header) {
        return new Sample("240115")
                .beneficiary(PERSON, "")
                .add(
                        "1",
                        ("CUR_CLM_UNIQ_ID=900 PRVDR_OSCAR_NUM=390001 BENE_MBI_ID=%s CLM_TYPE_CD=60"
                                        + " CLM_FROM_DT=2023-11-02 CLM_THRU_DT=2023-11-09 CLM_PMT_AMT=1000.07"
                                        + " CLM_ADJSMT_TYPE_CD=0 CLM_BILL_FAC_TYPE_CD=1 CLM_BILL_CLSFCTN_CD=1"
                                        + " CLM_BILL_FREQ_CD=1 PRNCPL_DGNS_CD=I5020 DGNS_DRG_CD=291"
                                        + " OPRTG_PRVDR_NPI_NUM=1111111111 ATNDG_PRVDR_NPI_NUM=2222222222"
                                        + " OTHR_PRVDR_NPI_NUM=3333333333 BENE_PTNT_STUS_CD=01 %s")
                                .formatted(PERSON, header));
    }

    private static String center(int number, String covered) {
        return "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_LINE_NUM=%d CLM_LINE_PROD_REV_CTR_CD=0120 CLM_LINE_CVRD_PD_AMT=%s"
                .formatted(PERSON, number, covered);
    }

    @Test
    void theFilesOfPartAAreOneClaimThatAddsUpToItsPayment() throws IOException {
        CclfOutcome outcome =
                read(
                        facility("")
                                .add("2", center(1, "600.00"))
                                .add("2", center(2, "300.00"))
                                .add(
                                        "4",
                                        "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_VAL_SQNC_NUM=1 CLM_DGNS_CD=I5020"
                                                .formatted(PERSON))
                                .add(
                                        "4",
                                        "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_VAL_SQNC_NUM=2 CLM_DGNS_CD=E119"
                                                .formatted(PERSON))
                                .add(
                                        "A",
                                        "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_ACTV_CARE_FROM_DT=2023-11-01"
                                                .formatted(PERSON)));
        ReportedClaim claim = taken.claims.getFirst();

        assertThat(taken.claims)
                .extracting(one -> one.line().paidAmount())
                .containsExactly(Usd.of("700.07"), Usd.of("300.00"));
        assertThat(taken.claims)
                .extracting(one -> one.line().allowedAmount())
                .containsExactly(Usd.of("600.00"), Usd.of("300.00"));
        assertThat(claim.line().billType()).isEqualTo("111");
        assertThat(claim.line().drg()).isEqualTo("291");
        assertThat(claim.line().facility()).isEqualTo("390001");
        assertThat(claim.line().stay())
                .contains(new DateSpan(LocalDate.of(2023, 11, 1), LocalDate.of(2023, 11, 9)));
        assertThat(claim.line().diagnoses()).containsExactly("I5020", "E119");
        assertThat(claim.line().renderingNpi()).isEqualTo("1111111111");
        assertThat(claim.institutional().attendingNpi()).isEqualTo("2222222222");
        assertThat(claim.institutional().otherNpi()).isEqualTo("3333333333");
        assertThat(claim.institutional().claimType()).isEqualTo("60");
        assertThat(outcome.verdict().totals().remarks())
                .containsExactly(Map.entry(Remark.APPROXIMATE_FACILITY_LINES, 2L));
        assertThat(outcome.verdict().totals().paid()).isEqualTo(Usd.of("1000.07"));
        assertThat(outcome.verdict().totals().allowed()).isEqualTo(Usd.of("900.00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"900.00, 600.00 300.00, 1", "0.00, 600.00 300.00, 1"})
    @DisplayName(
            "revenue center 0001 adds up the others and is left out, whatever it says (UB-04, form locator 42)")
    void theSumOfTheRevenueCentersIsNoLine(String sum, String allowed, long leftOut)
            throws IOException {
        CclfOutcome outcome =
                read(
                        facility("")
                                .add("2", center(1, sum).replace("=0120", "=0001"))
                                .add("2", center(2, "600.00"))
                                .add("2", center(3, "300.00")));

        assertThat(taken.claims)
                .extracting(one -> one.line().allowedAmount())
                .containsExactlyElementsOf(Stream.of(allowed.split(" ", -1)).map(Usd::of).toList());
        assertThat(taken.claims)
                .extracting(one -> one.line().paidAmount())
                .containsExactly(Usd.of("700.07"), Usd.of("300.00"));
        assertThat(outcome.verdict().totals().remarks()).containsEntry(Remark.SUM_LINES, leftOut);
    }

    @Test
    void aHeaderWithoutLinesIsALine() throws IOException {
        read(facility("CLM_TYPE_CD=40"));

        assertThat(taken.claims)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.line().paidAmount()).isEqualTo(Usd.of("1000.07"));
                    assertThat(claim.line().stay()).isEmpty();
                    assertThat(claim.line().service()).isEqualTo(claim.claim());
                });
    }

    @ParameterizedTest(name = "buy-in {0}, A since {1}, B since {2}, died {3}: {4}")
    @CsvSource({
        "3, 2020-05-01, 2021-07-01, '', A 2020-05-01 2021-06-30 AB 2021-07-01 2024-01-31",
        "C, 2021-07-01, 2020-05-01, '', B 2020-05-01 2021-06-30 AB 2021-07-01 2024-01-31",
        "3, '', '', '', AB 2024-01-01 2024-01-31",
        "3, 2020-05-01, 2020-05-01, 2023-11-20, AB 2020-05-01 2023-11-30",
        "1, 2020-05-01, '', '', A 2020-05-01 2024-01-31",
        "A, 2020-05-01, '', '', A 2020-05-01 2024-01-31",
        "2, '', 2020-05-01, '', B 2020-05-01 2024-01-31",
        "B, '', 2020-05-01, '', B 2020-05-01 2024-01-31",
        "0, 2020-05-01, 2020-05-01, '', ''",
    })
    void monthsFollowFromTheBuyIn(
            String buyIn, String partA, String partB, String died, String spans)
            throws IOException {
        read(
                new Sample("240115")
                        .beneficiary(
                                PERSON,
                                "BENE_ENTLMT_BUYIN_IND=%s BENE_PART_A_ENRLMT_BGN_DT=%s BENE_PART_B_ENRLMT_BGN_DT=%s BENE_DEATH_DT=%s"
                                        .formatted(buyIn, partA, partB, died)));

        assertThat(
                        String.join(
                                " ",
                                taken.people.getFirst().spans().stream()
                                        .map(one ->
                                                "%s %s %s"
                                                        .formatted(
                                                                one.coverage().code(),
                                                                one.span().start(),
                                                                one.span().end()))
                                        .toList()))
                .isEqualTo(spans);
    }

    @Test
    void identifiersLeadToTheCurrentOne() throws IOException {
        read(
                new Sample("240115")
                        .beneficiary("C", "")
                        .add("9", "HICN_MBI_XREF_IND=M CRNT_NUM=B PRVS_NUM=A")
                        .add("9", "HICN_MBI_XREF_IND=M CRNT_NUM=C PRVS_NUM=B")
                        .add("9", "HICN_MBI_XREF_IND=H CRNT_NUM=X PRVS_NUM=Y")
                        .partB("100 C1 A 2023-11-02 0 80.00 100.00 2023-12-01", "")
                        .partB("101 C2 B 2023-11-03 0 80.00 100.00 2023-12-01", ""));

        assertThat(taken.claims)
                .extracting(claim -> claim.line().beneficiary().value())
                .containsExactly("C", "C");
        assertThat(taken.identities)
                .extracting(one -> one.previous().value() + one.current().value())
                .containsExactly("AC", "BC");
    }

    @Test
    void anAdjustmentUnderAnotherIdentifierMeetsItsOriginal() throws IOException {
        read(
                new Sample("240115")
                        .add("9", "HICN_MBI_XREF_IND=M CRNT_NUM=B PRVS_NUM=A")
                        .beneficiary("B", "")
                        .partB("100 C1 A 2023-11-02 0 80.00 100.00 2023-12-01", "")
                        .partB("101 C1 B 2023-11-02 1 80.00 100.00 2023-12-09", ""));

        assertThat(taken.claims).isEmpty();
    }

    @Test
    void fillsAreKnownByPrescription() throws IOException {
        read(
                new Sample("240115")
                        .beneficiary(PERSON, "")
                        .add(
                                "7",
                                ("CUR_CLM_UNIQ_ID=700 BENE_MBI_ID=%s CLM_LINE_NDC_CD=00012345678 CLM_LINE_FROM_DT=2023-11-05"
                                                + " PRVDR_SRVC_ID_QLFYR_CD=01 CLM_SRVC_PRVDR_GNRC_ID_NUM=1234567893"
                                                + " PRVDR_PRSBNG_ID_QLFYR_CD=08 CLM_PRSBNG_PRVDR_GNRC_ID_NUM=PA123"
                                                + " CLM_LINE_DAYS_SUPLY_QTY=000000030 CLM_LINE_BENE_PMT_AMT=000000005.25"
                                                + " CLM_ADJSMT_TYPE_CD=0 CLM_LINE_RX_SRVC_RFRNC_NUM=000000004711 CLM_LINE_RX_FILL_NUM=2")
                                        .formatted(PERSON)));

        assertThat(taken.fills)
                .singleElement()
                .satisfies(fill -> {
                    assertThat(fill.claimId()).startsWith("1234567893:000000004711:2023-11-05:2:");
                    assertThat(fill.dispensingNpi()).isEqualTo("1234567893");
                    assertThat(fill.prescribingNpi()).isEmpty();
                    assertThat(fill.daysSupply()).isEqualTo(30);
                    assertThat(fill.allowed()).isEqualTo(Usd.of("5.25"));
                });
    }
}
