package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.depot.S3Server;
import care.accord.vocabulary.BeneficiaryId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cohort is read from a store behind the S3 API as from a folder")
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
}
