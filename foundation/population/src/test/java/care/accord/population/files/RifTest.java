package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.Enrollment;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Files of the Chronic Conditions Warehouse are read as their layouts say")
class RifTest {
    @TempDir Path folder;
    private Optional<Verdict> latest = Optional.empty();

    @Test
    @DisplayName("the Synthea export of 500 members loads whole")
    void everyLineOfTheExportIsCounted() {
        Map<String, String> totals = new TreeMap<>();
        for (FeedFile feed : Rif.feeds(TestData.folder("synthea-rif"))) {
            Verdict verdict = FeedReader.check(feed);
            assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
            totals.put(
                    feed.path().getFileName().toString(),
                    "%d lines, %d people, allowed %s, paid %s"
                            .formatted(
                                    verdict.totals().lines(),
                                    verdict.totals().beneficiaries(),
                                    verdict.totals().allowed().dollars(),
                                    verdict.totals().paid().dollars()));
        }

        assertThat(totals)
                .containsExactly(
                        Map.entry(
                                "beneficiary_2024.csv.gz",
                                "514 lines, 514 people, allowed 0.00, paid 0.00"),
                        Map.entry(
                                "beneficiary_2025.csv.gz",
                                "509 lines, 509 people, allowed 0.00, paid 0.00"),
                        Map.entry(
                                "carrier.csv.gz",
                                "114973 lines, 570 people, allowed 10763383.85, paid 8667442.67"),
                        Map.entry(
                                "inpatient.csv.gz",
                                "4093 lines, 350 people, allowed 6499961.25, paid 5554256.51"),
                        Map.entry(
                                "outpatient.csv.gz",
                                "53383 lines, 494 people, allowed 27607997.37, paid 23218189.92"),
                        Map.entry(
                                "snf.csv.gz",
                                "1743 lines, 137 people, allowed 2473221.62, paid 2039374.15"));
    }

    @Test
    void theExportBecomesAPopulation() throws Exception {
        PopulationStore store = PopulationStore.at(folder);
        SnapshotManifest snapshot =
                store.publish("payer-north", List.of(), Rif.feeds(TestData.folder("synthea-rif")));
        Population population = store.load(snapshot, LocalDate.of(2026, 12, 31));

        assertThat(population.beneficiaries()).isEqualTo(515);
        assertThat(snapshot.rows("claim_line")).isEqualTo(114973 + 4093 + 53383 - 25310 + 1743);
        assertThat(population.claims().size() + population.linesOfUnknownPeople())
                .isEqualTo((int) snapshot.rows("claim_line"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "months of one kind are one span | 333333333333 | ____________ | | AB 2025-01-01..2025-12-31",
                "a state's buy-in is entitlement too | CCCC33333333 | ____________ | | AB 2025-01-01..2025-12-31",
                "Part A alone, then both | 111333333333 | ____________ | | A 2025-01-01..2025-03-31; AB 2025-04-01..2025-12-31",
                "months without entitlement are no span | 000333333333 | ____________ | | AB 2025-04-01..2025-12-31",
                "managed care months stand beside the parts | 333333333333 | __12________ | | AB 2025-01-01..2025-12-31; MA 2025-03-01..2025-04-30",
                "fee for service in a demonstration is not managed care | 333333333333 | 444444444444 | | AB 2025-01-01..2025-12-31",
                "the month of death is the last | 333333333333 | ____________ | 15-Mar-2025 | AB 2025-01-01..2025-03-31",
            })
    void monthsBecomeSpans(String rule, String buyIn, String managed, String death, String spans)
            throws IOException {
        List<String> header =
                new ArrayList<>(List.of("BENE_ID", "RFRNC_YR", "BENE_BIRTH_DT", "DEATH_DT"));
        List<String> row =
                new ArrayList<>(List.of("-1", "2025", "01-Jan-1950", death == null ? "" : death));
        for (int month = 0; month < 12; month++) {
            header.add("MDCR_ENTLMT_BUYIN_%d_IND".formatted(month + 1));
            row.add(buyIn.substring(month, month + 1));
            header.add("HMO_%d_IND".formatted(month + 1));
            row.add(managed.substring(month, month + 1).replace("_", ""));
        }
        List<String> found = new ArrayList<>();
        read(
                FeedKind.RIF_BENEFICIARY,
                new FeedSink() {
                    @Override
                    public void coverage(ReportedCoverage coverage) {
                        coverage.spans().forEach(span -> found.add(text(span)));
                    }
                },
                String.join("|", header),
                String.join("|", row));

        assertThat(found).as(rule).containsExactly(spans.split("; ", -1));
    }

    private static String text(Enrollment span) {
        return "%s %s".formatted(span.coverage().code(), span.span());
    }

    @Test
    void aCarrierLineKeepsWhatAttributionNeeds() throws IOException {
        ReportedClaim claim =
                carrier("1|1|A|99213|11|01|1234567893|123456789|100.00|80.00").getFirst();

        assertThat(claim.line())
                .returns("-7", ClaimLine::claimId)
                .returns("01", ClaimLine::specialty)
                .returns("123456789", ClaimLine::billingTin)
                .returns("1234567893", ClaimLine::renderingNpi)
                .returns("11", ClaimLine::placeOfService)
                .returns(Usd.of("100.00"), ClaimLine::allowedAmount)
                .returns(Usd.of("80.00"), ClaimLine::paidAmount)
                .returns(LocalDate.of(2025, 3, 14), ClaimLine::received)
                .returns(List.of("I10", "E119"), ClaimLine::diagnoses);
        assertThat(claim.adjustment()).isEqualTo(Adjustment.ORIGINAL);
    }

    @ParameterizedTest(name = "entry, denial, processing {0}: {1}, {2}")
    @CsvSource({
        "1|1|A,ORIGINAL,{}",
        "3|1|A,CANCELLATION,{}",
        "5|1|A,REPLACEMENT,{}",
        "1|0|A,,{DENIED_LINES=1}",
        "1|1|D,,{DISALLOWED_LINES=1}",
        "1|1|O,ORIGINAL,{}",
    })
    void deniedLinesAreLeftOutAndCreditsCancel(
            String codes, @Nullable Adjustment adjustment, String remarks) throws IOException {
        assertThat(carrier(codes + "|99213|11|01|1234567893|123456789|100.00|80.00"))
                .extracting(ReportedClaim::adjustment)
                .isEqualTo(Optional.ofNullable(adjustment).stream().toList());
        assertThat(latest.orElseThrow().totals().remarks()).hasToString(remarks);
    }

    @Test
    void aStayIsPaidOnceAndItsCodesAreAnnounced() throws IOException {
        List<String> seen = new ArrayList<>();
        Verdict verdict =
                read(
                        FeedKind.RIF_INPATIENT,
                        new FeedSink() {
                            @Override
                            public void claim(ReportedClaim claim) {
                                ClaimLine line = claim.line();
                                seen.add(
                                        "%d %s %s %s %s %s %s %s"
                                                .formatted(
                                                        line.lineNumber(),
                                                        line.billType(),
                                                        line.facility(),
                                                        line.revenueCenter(),
                                                        line.allowedAmount().dollars(),
                                                        line.paidAmount().dollars(),
                                                        line.stay().orElseThrow(),
                                                        claim.institutional()
                                                                .procedures()
                                                                .getFirst()
                                                                .code()));
                            }

                            @Override
                            public void claimCodes(ReportedCodes codes) {
                                seen.add(codes.system().code() + " " + codes.codes());
                            }
                        },
                        "BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|PRVDR_NUM|CLM_FAC_TYPE_CD|"
                                + "CLM_SRVC_CLSFCTN_TYPE_CD|CLM_FREQ_CD|CLM_PMT_AMT|NCH_BENE_IP_DDCTBL_AMT|CLM_ADMSN_DT|"
                                + "NCH_BENE_DSCHRG_DT|ADMTG_DGNS_CD|ICD_PRCDR_CD1|CLM_LINE_NUM|REV_CNTR",
                        stay("1|0120"),
                        stay("2|0250"));

        assertThat(seen)
                .containsExactly(
                        "icd-10-cm [F1020]",
                        "1 111 360001 0120 1100.00 1000.00 2025-03-01..2025-03-04 HZ2ZZZZ",
                        "2 111 360001 0250 0.00 0.00 2025-03-01..2025-03-04 HZ2ZZZZ");
        assertThat(verdict.totals().tally())
                .isEqualTo(new Tally(2, Usd.of("1100.00"), Usd.of("1000.00")));
    }

    private static String stay(String line) {
        return "-1|-7|01-Mar-2025|04-Mar-2025|14-Mar-2025|360001|1|1|1|1000.00|100.00|01-Mar-2025|04-Mar-2025|F10.20|HZ2ZZZZ|"
                + line;
    }

    @ParameterizedTest(name = "bill type {0}{1}: {2}")
    @CsvSource({"1, 3, 1000000004", "8, 5, 1000000001"})
    @DisplayName(
            "a hospital's outpatients are the other or attending clinician's, elsewhere who rendered it comes first")
    void whoFurnishedAFacilityLine(String facility, String classification, String clinician)
            throws IOException {
        List<String> seen = new ArrayList<>();
        read(
                FeedKind.RIF_OUTPATIENT,
                new FeedSink() {
                    @Override
                    public void claim(ReportedClaim claim) {
                        seen.add(claim.line().renderingNpi());
                    }
                },
                "BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|PRVDR_NUM|CLM_FAC_TYPE_CD|"
                        + "CLM_SRVC_CLSFCTN_TYPE_CD|CLM_FREQ_CD|CLM_LINE_NUM|REV_CNTR|REV_CNTR_PMT_AMT_AMT|"
                        + "RNDRNG_PHYSN_NPI|OP_PHYSN_NPI|OT_PHYSN_NPI|AT_PHYSN_NPI",
                "-1|-7|01-Mar-2025|01-Mar-2025|14-Mar-2025|450001|%s|%s|1|1|0961|80.00|1000000001|1000000002||1000000004"
                        .formatted(facility, classification));

        assertThat(seen).containsExactly(clinician);
    }

    @Test
    void aClaimWithoutItsFirstLineIsRejected() throws IOException {
        Verdict verdict =
                read(
                        FeedKind.RIF_SNF,
                        FeedSink.NOWHERE,
                        "BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|PRVDR_NUM|CLM_FAC_TYPE_CD|"
                                + "CLM_SRVC_CLSFCTN_TYPE_CD|CLM_FREQ_CD|CLM_PMT_AMT|CLM_LINE_NUM|REV_CNTR",
                        "-1|-7|01-Mar-2025|04-Mar-2025|14-Mar-2025|360001|2|1|1|1000.00|2|0120");

        assertThat(((Verdict.Rejected) verdict).rejections())
                .containsExactly(
                        new Rejection(2, "CLM_LINE_NUM", "is not 1 on the first line of a claim"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-03-01,is not a date written dd-Mon-yyyy",
        "01-Foo-2025,is not a date written dd-Mon-yyyy",
        "31-Feb-2025,is a day that its month does not have",
        "01-Jan-0001,is not a day from 1820-01-01 to 2120-01-01",
    })
    void datesOfOtherFormsAreRejected(String date, String reason) throws IOException {
        Verdict verdict =
                read(
                        FeedKind.RIF_BENEFICIARY,
                        FeedSink.NOWHERE,
                        "BENE_ID|RFRNC_YR|BENE_BIRTH_DT",
                        "-1|2025|" + date);

        assertThat(((Verdict.Rejected) verdict).rejections())
                .containsExactly(new Rejection(2, "BENE_BIRTH_DT", reason));
    }

    private List<ReportedClaim> carrier(String row) throws IOException {
        List<ReportedClaim> claims = new ArrayList<>();
        read(
                FeedKind.RIF_CARRIER,
                new FeedSink() {
                    @Override
                    public void claim(ReportedClaim claim) {
                        claims.add(claim);
                    }
                },
                "BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|LINE_1ST_EXPNS_DT|PRNCPAL_DGNS_CD|ICD_DGNS_CD1|"
                        + "LINE_ICD_DGNS_CD|LINE_NUM|CARR_CLM_ENTRY_CD|CARR_CLM_PMT_DNL_CD|LINE_PRCSG_IND_CD|HCPCS_CD|"
                        + "LINE_PLACE_OF_SRVC_CD|PRVDR_SPCLTY|PRF_PHYSN_NPI|TAX_NUM|LINE_ALOWD_CHRG_AMT|LINE_NCH_PMT_AMT",
                "-1|-7|01-Mar-2025|01-Mar-2025|14-Mar-2025|01-Mar-2025|E11.9|E119|I10|1|" + row);
        return claims;
    }

    private Verdict read(FeedKind kind, FeedSink sink, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("rif.csv"), String.join("\n", lines) + "\n");
        latest = Optional.of(FeedReader.read(FeedFile.of(kind, file), sink));
        return latest.get();
    }
}
