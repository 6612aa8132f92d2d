package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Rejection;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.Tally;
import care.accord.population.files.Verdict;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A delivery is taken as a whole, or nothing of it with every reason")
class DeliveryVerdictTest {
    private static final String PERSON = "1EG4TE5MK73";

    @TempDir Path folder;

    private static Sample good() {
        return new Sample("240115")
                .beneficiary(PERSON, "BENE_ENTLMT_BUYIN_IND=3")
                .beneficiary("1EG4TE5MK74", "BENE_ENTLMT_BUYIN_IND=0")
                .partB("100 C1 " + PERSON + " 2023-11-02 0 80.00 100.00 2023-12-01", "")
                .partB("101 C2 " + PERSON + " 2023-11-03 0 000000040.05 50.10 2023-12-02", "");
    }

    @Test
    void acceptsWithExactControlTotals() throws IOException {
        CclfOutcome outcome = read(good());

        assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
        assertThat(outcome.verdict().totals().tally())
                .isEqualTo(new Tally(4, Usd.of("150.10"), Usd.of("120.05")));
        assertThat(outcome.verdict().totals().beneficiaries()).isEqualTo(2);
        assertThat(outcome.verdict().totals().received()).hasToString("Optional[2024-01-15]");
        assertThat(outcome.verdict().totals().paidThrough()).hasToString("Optional[2023-12-02]");
    }

    @Test
    void plainFilesAreADeliveryAsWell() throws IOException {
        for (var file : good().files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("readme.txt"), "hello");
        CclfFolder.Listing listing = CclfFolder.list(folder);

        assertThat(listing.skipped()).hasSize(1);
        assertThat(listing.deliveries())
                .singleElement()
                .satisfies(delivery ->
                        assertThat(FeedReader.check(delivery).totals().lines()).isEqualTo(4));
    }

    @Test
    void controlTotalsInAreAcceptedAndRejectedToTheCent() throws IOException {
        CclfOutcome outcome =
                read(good().partB("102 C3 " + PERSON + " 2023-13-01 0 7.77 9.99 2023-12-02", ""));
        Verdict.Rejected verdict = (Verdict.Rejected) outcome.verdict();

        assertThat(verdict.rejections())
                .containsExactly(
                        new Rejection(3, "CCLF5 CLM_FROM_DT", "is not a date written yyyy-mm-dd"),
                        new Rejection(3, "CCLF5 CLM_THRU_DT", "is not a date written yyyy-mm-dd"));
        assertThat(verdict.accepted()).isEqualTo(new Tally(4, Usd.of("150.10"), Usd.of("120.05")));
        assertThat(verdict.rejected()).isEqualTo(new Tally(1, Usd.of("9.99"), Usd.of("7.77")));
        assertThat(verdict.totals().tally()).isEqualTo(verdict.accepted().plus(verdict.rejected()));
    }

    @ParameterizedTest(name = "CCLF{0} declared {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "8 | 3,549 | CCLF8 | has another number of records than CCLF0 says: expected 3, found 2",
                "5 | 2,363 | CCLF5 | has another length than the layout: expected 363, found 388",
                "8 | 2,500 | CCLF8 | ''",
                "3 | 1,114 | CCLF3 | is missing: CCLF0 says it has 1 records",
                "5 | '' | CCLF0 | has no row for CCLF5",
                "8 | x,549 | CCLF0 Total Records Count | is not a number",
                "8 | 2,999999999999999 | CCLF0 Record Length | is not a number",
            })
    void reconcilesWithTheControlFile(String file, String said, String field, String reason)
            throws IOException {
        CclfOutcome outcome = read(good().declare(file, said.replace(',', '|')));

        if (reason.isEmpty()) {
            assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
        } else {
            assertThat(rejections(outcome))
                    .anySatisfy(rejection -> {
                        assertThat(rejection.field()).isEqualTo(field);
                        assertThat(rejection.reason()).isEqualTo(reason);
                    });
        }
    }

    @Test
    void aRecordThatIsCutOrTooLongSaysExpectedAndFound() throws IOException {
        CclfOutcome outcome =
                read(
                        good().raw("8", "x".repeat(548))
                                .raw("8", "y".repeat(3000))
                                .raw("8", Sample.record("8", "BENE_MBI_ID=A").replace("A", "\t")));

        assertThat(rejections(outcome))
                .containsExactly(
                        new Rejection(
                                3,
                                "CCLF8",
                                "has another length than the layout: expected 549, found 548"),
                        new Rejection(
                                4,
                                "CCLF8",
                                "has another length than the layout: expected 549, found at least 2048"),
                        new Rejection(5, "CCLF8", "has a control character"));
    }

    @Test
    void earlierEditionsAreShorterAndGood() throws IOException {
        Sample sample = new Sample("181120").beneficiary(PERSON, "BENE_ENTLMT_BUYIN_IND=3");
        new Sample("181120")
                .partB("100 C1 " + PERSON + " 2018-01-02 0 80.00 100.00 2018-02-01", "")
                .of("5")
                .forEach(record -> sample.raw("5", record.substring(0, 363)));

        assertThat(read(sample).verdict()).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aPartWithoutItsClaimAndAClaimThatIsThereTwiceAreRejected() throws IOException {
        String header =
                "CUR_CLM_UNIQ_ID=9 PRVDR_OSCAR_NUM=390001 BENE_MBI_ID=%s CLM_TYPE_CD=40 CLM_FROM_DT=2023-11-02"
                                .formatted(PERSON)
                        + " CLM_THRU_DT=2023-11-02 CLM_PMT_AMT=1.00 CLM_ADJSMT_TYPE_CD=0";
        CclfOutcome outcome =
                read(
                        good().add(
                                        "4",
                                        "CUR_CLM_UNIQ_ID=8 BENE_MBI_ID=%s CLM_DGNS_CD=E119"
                                                .formatted(PERSON))
                                .add("1", header)
                                .add("1", header));

        assertThat(rejections(outcome))
                .containsExactlyInAnyOrder(
                        new Rejection(
                                1, "CCLF4 CUR_CLM_UNIQ_ID", "has no claim of this person in CCLF1"),
                        new Rejection(2, "CCLF1 CUR_CLM_UNIQ_ID", "is there twice"));
    }

    @Test
    void neverShowsWhoAPersonIs() throws IOException {
        CclfOutcome outcome =
                read(
                        good().add(
                                        "8",
                                        "BENE_MBI_ID=SECRETMBI BENE_DOB=SECRET BENE_1ST_NAME=SECRET"
                                                + " BENE_SEX_CD=9"));

        assertThat(rejections(outcome)).hasSize(2);
        assertThat(outcome.toString()).doesNotContain("SECRET");
    }

    @Test
    void aDataServiceGetsBeneficiariesOnly() throws IOException {
        Sample sample =
                new Sample("240115")
                        .to("T.BCD.A1234")
                        .beneficiary(PERSON, "BENE_ENTLMT_BUYIN_IND=3")
                        .declare("5", "12|388");
        List<ReportedCoverage> people = new ArrayList<>();
        CclfOutcome outcome =
                CclfReader.read(
                        sample.zip(folder),
                        new FeedSink() {
                            @Override
                            public void coverage(ReportedCoverage coverage) {
                                people.add(coverage);
                            }
                        });

        assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
        assertThat(people).hasSize(1);
    }

    @Test
    void aHeaderCheckReadsNoRecords() throws IOException {
        FeedFile zip = good().declare("8", "99|549").zip(folder);
        Path text = Files.write(folder.resolve("x"), "hello".getBytes(StandardCharsets.UTF_8));

        assertThat(FeedReader.checkHeader(zip)).isEmpty();
        assertThat(FeedReader.checkHeader(FeedFile.of(FeedKind.CCLF, text)))
                .containsExactly("is not a zip archive");
        assertThat(FeedKind.CCLF.columns()).contains("CCLF8 BENE_MBI_ID").hasSize(286);
    }

    private CclfOutcome read(Sample sample) throws IOException {
        return CclfReader.read(sample.zip(folder), FeedSink.NOWHERE);
    }

    private static List<Rejection> rejections(CclfOutcome outcome) {
        return ((Verdict.Rejected) outcome.verdict()).rejections();
    }
}
