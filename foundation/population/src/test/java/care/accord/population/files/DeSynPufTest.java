package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Beneficiary;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.Usd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The CMS synthetic public use file is read as published")
class DeSynPufTest {
    @TempDir Path folder;

    @Test
    void everyLineOfTheSampleIsCounted() {
        Path sample = sample();

        assertThat(DeSynPuf.feeds(sample))
                .extracting(feed -> FeedReader.check(feed).totals().lines())
                .containsExactly(998L, 16677L, 225L, 2827L, 17443L);
        assertThat(FeedReader.check(DeSynPuf.feeds(sample).get(1)).totals())
                .satisfies(totals -> {
                    assertThat(totals.beneficiaries()).isEqualTo(407);
                    assertThat(totals.allowed()).isEqualTo(Usd.of("1848510.00"));
                    assertThat(totals.paid()).isEqualTo(Usd.of("1415240.00"));
                });
    }

    @Test
    void itBecomesAPopulation() throws Exception {
        Path sample = sample();
        PopulationStore store = PopulationStore.at(folder);
        SnapshotManifest snapshot = store.publish("payer-north", List.of(), DeSynPuf.feeds(sample));
        Population population = store.load(snapshot, LocalDate.of(2010, 12, 31));

        assertThat(snapshot.dataAsOf()).isEqualTo(Optional.of(LocalDate.of(2009, 12, 31)));
        assertThat(population.beneficiaries()).isEqualTo(500);
        assertThat(population.linesOfUnknownPeople()).isZero();
        assertThat(population.claims().size())
                .isEqualTo((int) (snapshot.rows("claim_line") + snapshot.rows("drug_fill")));
    }

    @Test
    void aSummaryAsPublishedSaysItsYearInItsName() throws Exception {
        String lines =
                """
                "DESYNPUF_ID","BENE_BIRTH_DT","BENE_DEATH_DT","BENE_HI_CVRAGE_TOT_MONS","BENE_SMI_CVRAGE_TOT_MONS","BENE_HMO_CVRAGE_TOT_MONS"
                "A",19400131,,12,12,0
                """;
        Path named = folder.resolve("DE1_0_2009_Beneficiary_Summary_File_Sample_1.csv");
        Files.writeString(named, lines);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot = store.publish("payer-north", List.of(), DeSynPuf.feeds(folder));
        Beneficiary person = store.load(snapshot, LocalDate.of(2009, 1, 1)).beneficiary(0);

        assertThat(span(person, 0)).isEqualTo("AB 2009-01-01 2009-12-31");
        assertThat(person.person().birthDate()).isEqualTo(LocalDate.of(1940, 1, 31));
        Path unnamed = folder.resolve("bene.csv");
        Files.writeString(unnamed, lines);
        assertThat(FeedReader.checkHeader(FeedFile.of(FeedKind.DESYNPUF_BENEFICIARY, unnamed)))
                .anyMatch(problem -> problem.contains("BENE_YEAR"));
        assertThat(
                        FeedReader.checkHeader(
                                FeedFile.of(FeedKind.DESYNPUF_BENEFICIARY, unnamed)
                                        .named("de1_0_2009_beneficiary_summary_file.csv")))
                .isEmpty();
    }

    @Test
    void aDayIsWrittenWithOrWithoutHyphensAndInNoOtherWay() throws Exception {
        assertThat(
                        rejected(
                                """
                                DESYNPUF_ID,PDE_ID,SRVC_DT,PROD_SRVC_ID,TOT_RX_CST_AMT
                                A,1,20090131,00002143380,10
                                A,2,2009-01-31,00002143380,10
                                A,3,31/01/2009,00002143380,10
                                A,4,20090230,00002143380,10
                                """))
                .containsExactly(
                        "line 4, SRVC_DT: is not a date written yyyymmdd or yyyy-mm-dd",
                        "line 5, SRVC_DT: is a day that its month does not have");
    }

    private List<String> rejected(String events) throws Exception {
        Path file = folder.resolve("pde.csv");
        Files.writeString(file, events);
        return switch (FeedReader.check(FeedFile.of(FeedKind.DESYNPUF_DRUG_EVENTS, file))) {
            case Verdict.Accepted _ -> List.of();
            case Verdict.Rejected rejected ->
                    rejected.rejections().stream()
                            .map(one ->
                                    "line %d, %s: %s"
                                            .formatted(one.line(), one.field(), one.reason()))
                            .toList();
        };
    }

    @Test
    void aFillIsPaidByWhatThePatientDoesNotPay() throws Exception {
        Files.writeString(
                folder.resolve("bene.csv"),
                """
                BENE_YEAR,DESYNPUF_ID,BENE_BIRTH_DT,BENE_HI_CVRAGE_TOT_MONS,BENE_SMI_CVRAGE_TOT_MONS,BENE_HMO_CVRAGE_TOT_MONS
                2009,A,1940-01-01,12,12,0
                """);
        Files.writeString(
                folder.resolve("pde.csv"),
                """
                DESYNPUF_ID,PDE_ID,SRVC_DT,PROD_SRVC_ID,QTY_DSPNSD_NUM,DAYS_SUPLY_NUM,PTNT_PAY_AMT,TOT_RX_CST_AMT
                A,1,20090131,00002143380,30,30,10,100
                A,2,20090228,00002143380,30,30,40,30
                """);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot = store.publish("payer-north", List.of(), DeSynPuf.feeds(folder));
        Population population = store.load(snapshot, LocalDate.of(2009, 12, 31));

        assertThat(population.claims().size()).isEqualTo(2);
        assertThat(population.claims().allowedCents(0)).isEqualTo(10_000);
        assertThat(population.claims().paidCents(0)).isEqualTo(9_000);
        assertThat(population.claims().paidCents(1)).isZero();
        assertThat(FeedReader.check(DeSynPuf.feeds(folder).getLast()).totals().paid())
                .isEqualTo(Usd.of("90.00"));
    }

    @Test
    void monthsOfCoverageBecomeSpansThatCanBeReadBack() throws Exception {
        Path file = folder.resolve("bene.csv");
        Files.writeString(
                file,
                """
                BENE_YEAR,DESYNPUF_ID,BENE_BIRTH_DT,BENE_HI_CVRAGE_TOT_MONS,BENE_SMI_CVRAGE_TOT_MONS,BENE_HMO_CVRAGE_TOT_MONS
                2008,A,1940-01-01,12,9,3
                2009,A,1940-01-01,0,0,0
                """);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(FeedFile.of(FeedKind.DESYNPUF_BENEFICIARY, file)));
        Beneficiary person = store.load(snapshot, LocalDate.of(2009, 1, 1)).beneficiary(0);

        assertThat(person.endSpan() - person.firstSpan()).isEqualTo(3);
        assertThat(span(person, 0)).isEqualTo("AB 2008-01-01 2008-09-30");
        assertThat(span(person, 1)).isEqualTo("A 2008-10-01 2008-12-31");
        assertThat(span(person, 2)).isEqualTo("MA 2008-01-01 2008-03-31");
    }

    /// The nth span in the order of the coverage's declaration.
    private static String span(Beneficiary person, int nth) {
        Coverage coverage =
                new Coverage[] {
                            Coverage.PARTS_A_AND_B,
                            Coverage.PART_A_ONLY,
                            Coverage.MEDICARE_ADVANTAGE
                        }
                        [nth];
        for (int span = person.firstSpan(); span < person.endSpan(); span++) {
            if (person.enrollment().coverage(span) == coverage) {
                return "%s %s %s"
                        .formatted(
                                coverage.code(),
                                LocalDate.ofEpochDay(person.enrollment().startDay(span)),
                                LocalDate.ofEpochDay(person.enrollment().endDay(span)));
            }
        }
        return "no " + coverage;
    }

    private static Path sample() {
        String data = System.getenv("ACCORD_TEST_DATA");
        Path root = Path.of(System.getProperty("accord.root", "../.."));
        Path sample =
                (data == null ? root.resolve("../shared/data") : Path.of(data)).resolve("desynpuf");
        Assumptions.assumeTrue(Files.exists(sample), "no DE-SynPUF sample on this machine");
        return sample;
    }
}
