package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.Rejection;
import care.accord.population.files.Verdict;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Patient and Coverage resources become people and spans, Parts A and B together")
class FhirPeopleTest {
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"-100\",\"name\":[{\"family\":\"Doe\",\"given\":[\"Jane\",\"Q\"]}],"
                    + "\"gender\":\"female\",\"birthDate\":\"1950-01-01\",\"deceasedDateTime\":\"2025-11-03T00:00:00Z\","
                    + "\"address\":[{\"state\":\"22\",\"postalCode\":\"01970\"}]}\n";

    @TempDir Path folder;

    @Test
    void partsThatWereReportedApartAreJoined() throws Exception {
        Population population =
                load(
                        coverage("Part A", "2025-01-01", "2025-12-31")
                                + coverage("Part B", "2025-04-01", "2025-09-30")
                                + coverage("Part C", "2025-06-01", "2025-06-30")
                                + coverage("Part D", "2025-01-01", "2025-12-31"));

        assertThat(spans(population.beneficiary(0)))
                .containsExactly(
                        "A 2025-01-01 2025-03-31",
                        "AB 2025-04-01 2025-09-30",
                        "MA 2025-06-01 2025-06-30",
                        "A 2025-10-01 2025-12-31");
        assertThat(population.person(0))
                .returns("Jane", person -> person.givenName())
                .returns("01970", person -> person.zipCode())
                .returns(LocalDate.of(2025, 11, 3), person -> person.deathDate().orElseThrow());
    }

    @Test
    void whatACoverageCannotBeWithoutIsNamed() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("coverage.ndjson"),
                        coverage("Part A", "2025-01-01", "2025-12-31")
                                        .replace("\"status\":\"active\",", "")
                                + coverage("Part A", "2025-12-31", "2025-01-01"));

        assertThat(
                        ((Verdict.Rejected)
                                        FeedReader.check(FeedFile.of(FeedKind.FHIR_COVERAGE, file)))
                                .rejections())
                .containsExactly(
                        new Rejection(1, "/status", "is required and missing"),
                        new Rejection(2, "/period", "ends before it starts"));
    }

    private static String coverage(String part, String start, String end) {
        return "{\"resourceType\":\"Coverage\",\"status\":\"active\",\"beneficiary\":{\"reference\":\"Patient/-100\"},"
                + "\"period\":{\"start\":\"%s\",\"end\":\"%s\"},\"class\":[{\"type\":{\"coding\":[{\"code\":\"group\"}]},\"value\":\"Medicare\"},{\"type\":{\"coding\":[{\"code\":\"plan\"}]},\"value\":\"%s\"}]}\n"
                        .formatted(start, end, part);
    }

    private Population load(String coverages) throws Exception {
        Path patients = Files.writeString(folder.resolve("patient.ndjson"), PATIENT);
        Path spans = Files.writeString(folder.resolve("coverage.ndjson"), coverages);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(
                                FeedFile.of(FeedKind.FHIR_PATIENT, patients),
                                FeedFile.of(FeedKind.FHIR_COVERAGE, spans)));
        return store.load(snapshot, LocalDate.of(2026, 1, 1));
    }

    private static List<String> spans(Beneficiary person) {
        List<String> spans = new ArrayList<>();
        for (int span = person.firstSpan(); span < person.endSpan(); span++) {
            spans.add(
                    "%s %s %s"
                            .formatted(
                                    person.enrollment().coverage(span).code(),
                                    LocalDate.ofEpochDay(person.enrollment().startDay(span)),
                                    LocalDate.ofEpochDay(person.enrollment().endDay(span))));
        }
        return spans;
    }
}
