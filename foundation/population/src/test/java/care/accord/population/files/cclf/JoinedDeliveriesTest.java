package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.BeneficiaryId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What one delivery says of identifiers joins what earlier deliveries reported")
class JoinedDeliveriesTest {
    private static final String BEFORE = "1A00A00AA01";
    private static final String NOW = "1A00A00AA02";
    private static final LocalDate SECOND = LocalDate.of(2024, 2, 15);

    @TempDir Path folder;

    @Test
    void aClaimOfJanuaryIsAboutThePersonOfFebruary() throws Exception {
        FeedFile january =
                new Sample("240115")
                        .beneficiary(BEFORE, "")
                        .partB(
                                "1 CONTROL1 %s 2023-12-01 0 80.00 100.00 2024-01-05"
                                        .formatted(BEFORE),
                                "")
                        .zip(folder.resolve("january"));
        FeedFile february =
                new Sample("240215")
                        .beneficiary(NOW, "")
                        .add(
                                "9",
                                "HICN_MBI_XREF_IND=M CRNT_NUM=%s PRVS_NUM=%s"
                                        .formatted(NOW, BEFORE))
                        .zip(folder.resolve("february"));
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest first = store.publish("payer-north", List.of(), List.of(january));
        SnapshotManifest both = store.publish("payer-north", List.of(first), List.of(february));

        assertThat(people(store.load(both, SECOND))).containsExactly(NOW);
        assertThat(store.load(both, SECOND).claims().allowedCents(0)).isEqualTo(100_00);
        assertThat(people(store.load(both, SECOND.minusDays(1)))).containsExactly(BEFORE);
        assertThat(store.load(both, SECOND.minusDays(1)).claims().size()).isEqualTo(1);
        assertThat(store.changedSince(first, both))
                .contains(Set.of(new BeneficiaryId(BEFORE), new BeneficiaryId(NOW)));
    }

    @Test
    void anAssignmentListJoinsAFormerClaimNumber() throws Exception {
        FeedFile list =
                new FeedFile(
                        FeedKind.ALR,
                        Files.writeString(
                                folder.resolve("alr.csv"),
                                "BENE_MBI_ID,BENE_HIC_NUM,BENE_BRTH_DT\n%s,123456789A,1940-05-17\n"
                                        .formatted(NOW)),
                        Optional.of(SECOND));
        FeedFile people =
                FeedFile.of(
                        FeedKind.ELIGIBILITY,
                        Files.writeString(
                                folder.resolve("people.csv"),
                                "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage\n123456789A,1940-05-17,2023-01-01,2023-12-31,AB\n"));
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot = store.publish("payer-north", List.of(), List.of(people, list));

        assertThat(people(store.load(snapshot, SECOND))).containsExactly(NOW);
        assertThat(people(store.load(snapshot, SECOND.minusDays(1)))).containsExactly("123456789A");
    }

    private static List<String> people(Population population) {
        return IntStream.range(0, population.beneficiaries())
                .mapToObj(index -> population.id(index).value())
                .toList();
    }
}
