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
                .containsExactly(998L, 16677L, 225L, 2827L);
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
        SnapshotManifest snapshot =
                store.publish("payer-north", java.util.List.of(), DeSynPuf.feeds(sample));
        Population population = store.load(snapshot, LocalDate.of(2010, 12, 31));

        assertThat(snapshot.dataAsOf()).isEqualTo(Optional.of(LocalDate.of(2009, 12, 31)));
        assertThat(population.beneficiaries()).isEqualTo(500);
        assertThat(population.linesOfUnknownPeople()).isZero();
        assertThat(population.claims().size()).isEqualTo((int) snapshot.rows("claim_line"));
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
                        java.util.List.of(),
                        java.util.List.of(FeedFile.of(FeedKind.DESYNPUF_BENEFICIARY, file)));
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
