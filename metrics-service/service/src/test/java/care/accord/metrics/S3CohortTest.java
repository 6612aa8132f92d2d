package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalSnapshot;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.depot.S3Server;
import care.accord.vocabulary.BeneficiaryId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "A cohort and its clinical records are read from a store behind the S3 API as from a folder")
class S3CohortTest {
    @Test
    void theRosterAndItsPopulationComeFromTheBucket() throws Exception {
        String location = S3Server.shared().location("metrics");
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location))
                        .decide("c-bucket", new Parties("payer-bucket", "provider-bucket"), 1);

        StoredCohort cohort = StoredCohort.load(PopulationStore.at(location), roster);

        assertThat(cohort.members()).hasSize(6).doesNotContain(new BeneficiaryId("m-dropped"));
        assertThat(cohort.names()).containsEntry(new BeneficiaryId("m-visited"), "Ada Visited");
        assertThat(cohort.population().claims().size()).isEqualTo(6);
    }

    @Test
    void clinicalRecordsComeFromTheBucket(@TempDir Path folder) throws Exception {
        Path feed = folder.resolve("feed");
        Files.write(feed, new ClinicalFeed().patient("p1", "m-1", "1950-05-01").bytes());
        Instant received = Instant.parse("2025-03-03T08:00:00Z");
        ClinicalStore store = ClinicalStore.at(S3Server.shared().location("records"));
        StoredPatient patient = new StoredPatient("p1", "m-1");
        ClinicalManifest manifest =
                store.publish(
                        "provider-bucket",
                        Optional.empty(),
                        FeedReader.read(feed, folder, received)
                                .arrivals(folder, _ -> patient, List.of()));

        assertThat(store.find("provider-bucket", manifest.id())).contains(manifest);
        try (ClinicalSnapshot snapshot = store.open(manifest)) {
            snapshot.read(
                    List.of(patient),
                    (_, history) -> assertThat(history.knownAt(received)).hasSize(1));
            assertThat(snapshot.content(patient)).isPresent();
        }
    }
}
