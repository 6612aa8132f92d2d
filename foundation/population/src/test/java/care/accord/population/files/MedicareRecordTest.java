package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.MedicareRecord;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Original entitlement, low-income subsidy and a long stay in an institution are kept as told, and blank where not (ADR 141)")
class MedicareRecordTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final String FACTS =
            "original_reason_entitlement_code,low_income_subsidy_indicator,long_term_institutional_flag";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "'', '', '', ''",
        "0, 0, 0, original-reason=0 low-income=0 institution=0",
        "1, 1, 1, original-reason=1 low-income=1 institution=1",
        "3, true, False, original-reason=3 low-income=1 institution=0",
        "'', '', 1, institution=1",
        "2, '', '', original-reason=2",
    })
    void comesBackFromTheStore(String reason, String income, String institution, String facts)
            throws Exception {
        String values = String.join(",", reason, income, institution);
        for (FeedFile file : List.of(eligibility(values), tuva(values))) {
            Population population = loaded(file);

            assertThat(String.join(" ", record(population, "A").facts())).isEqualTo(facts);
            assertThat(record(population, "B")).isEqualTo(new MedicareRecord("0", "1", ""));
        }
    }

    @Test
    @DisplayName("a table without the columns says nothing of them, and what comes later counts")
    void theLatestRowSpeaks() throws Exception {
        FeedFile without =
                file(
                        FeedKind.ELIGIBILITY,
                        """
                        person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage
                        A,1945-05-05,2025-01-01,2025-12-31,AB
                        B,1945-05-05,2025-01-01,2025-12-31,AB
                        """);
        assertThat(record(loaded(without), "A")).isEqualTo(MedicareRecord.NOT_REPORTED);

        PopulationStore store = store();
        var first =
                store.publish(
                        "payer-north", List.of(), List.of(on(without, LocalDate.of(2025, 1, 10))));
        var second =
                store.publish(
                        "payer-north",
                        List.of(first),
                        List.of(on(eligibility("1,,1"), LocalDate.of(2025, 2, 10))));

        assertThat(record(store.load(second, LATER), "A"))
                .isEqualTo(new MedicareRecord("1", "", "1"));
        assertThat(record(store.load(second, LocalDate.of(2025, 1, 31)), "A"))
                .isEqualTo(MedicareRecord.NOT_REPORTED);
    }

    private static MedicareRecord record(Population population, String id) {
        return population
                .person(population.find(new care.accord.vocabulary.BeneficiaryId(id)).orElseThrow())
                .medicare();
    }

    private Population loaded(FeedFile file) throws Exception {
        PopulationStore store = store();
        return store.load(store.publish("payer-north", List.of(), List.of(file)), LATER);
    }

    private static FeedFile on(FeedFile file, LocalDate received) {
        return new FeedFile(file.kind(), file.path(), Optional.of(received));
    }

    private PopulationStore store() throws IOException {
        return PopulationStore.at(Files.createTempDirectory(folder, "store"));
    }

    private FeedFile eligibility(String values) throws IOException {
        return file(
                FeedKind.ELIGIBILITY,
                "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage,"
                        + FACTS
                        + "\nA,1945-05-05,2025-01-01,2025-12-31,AB,%s\n".formatted(values)
                        + "B,1945-05-05,2025-01-01,2025-12-31,AB,0,1,\n");
    }

    private FeedFile tuva(String values) throws IOException {
        return file(
                FeedKind.TUVA_ELIGIBILITY,
                "person_id,birth_date,enrollment_start_date,enrollment_end_date,payer_type,"
                        + FACTS
                        + "\nA,1945-05-05,2025-01-01,2025-12-31,medicare,%s\n".formatted(values)
                        + "B,1945-05-05,2025-01-01,2025-12-31,medicare,0,1,\n");
    }

    private FeedFile file(FeedKind kind, String text) throws IOException {
        return FeedFile.of(
                kind, Files.writeString(Files.createTempFile(folder, "people", ".csv"), text));
    }
}
