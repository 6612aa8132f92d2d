package care.accord.sampledata.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AttributionProgram;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The engine gives the answer that was planted, for every rule and trap of assignment")
class PlantedAnswersTest {
    private static final PerformanceYear YEAR = new PerformanceYear(2025);
    private static final DateSpan WINDOW = YEAR.calendarYear();
    @TempDir private static Path folder;

    private static Map<String, Assignment> afterRunOut = Map.of();
    private static Map<String, Assignment> atYearEnd = Map.of();

    @BeforeAll
    static void decide() throws IOException, FeedRejected {
        AttributionCases.write(folder);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "cases",
                        List.of(),
                        List.of(
                                FeedFile.of(
                                        FeedKind.ELIGIBILITY, folder.resolve("eligibility.csv")),
                                FeedFile.of(
                                        FeedKind.MEDICAL_CLAIMS,
                                        folder.resolve("medical-claims.csv")),
                                FeedFile.of(
                                        FeedKind.VOLUNTARY_ALIGNMENTS,
                                        folder.resolve("voluntary-alignments.csv"))));
        afterRunOut = decide(store, snapshot, AttributionCases.RUN_OUT);
        atYearEnd = decide(store, snapshot, AttributionCases.YEAR_END);
    }

    /// The claims-based steps decide everyone; those who chose a clinician are decided by the whole program.
    private static Map<String, Assignment> decide(
            PopulationStore store, SnapshotManifest snapshot, LocalDate asKnownOn) {
        Population population = store.load(snapshot, asKnownOn);
        Map<String, Assignment> byPerson = decide(AttributionProgram.MSSP_PRIMARY_CARE, population);
        Map<String, Assignment> byProgram = decide(AttributionProgram.MSSP, population);
        population
                .voluntaryAlignments()
                .keySet()
                .forEach(id -> byPerson.put(id.value(), requireNonNull(byProgram.get(id.value()))));
        return byPerson;
    }

    private static Map<String, Assignment> decide(
            AttributionProgram program, Population population) {
        AttributionTerms terms =
                new AttributionTerms(
                        program.rules(ProgramRules.bundled(), YEAR, WINDOW),
                        WINDOW,
                        new Participants(
                                Set.of(AttributionCases.OURS, AttributionCases.OURS_TOO),
                                Set.of(AttributionCases.OUR_CENTER)));
        List<Assignment> decisions = population.decide(Assigner.of(terms, population));
        Map<String, Assignment> byPerson = new HashMap<>();
        for (int index = 0; index < decisions.size(); index++) {
            byPerson.put(population.person(index).id().value(), decisions.get(index));
        }
        return byPerson;
    }

    /// One row of the truth.
    record Truth(String person, String answer, String early, String sentence) {
        @Override
        public String toString() {
            return person + ": " + sentence;
        }
    }

    private static Stream<Truth> truth() throws IOException {
        AttributionCases.write(folder);
        return Files.readAllLines(folder.resolve("truth/attribution-cases.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", 8))
                .peek(cells -> assertThat(cells[6]).isIn("", "voluntary-alignment"))
                .map(cells ->
                        new Truth(
                                cells[0],
                                (cells[2] + " " + cells[3] + " " + cells[4]).strip(),
                                cells[5],
                                cells[7]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("truth")
    void isWhatTheEngineAnswers(Truth planted) {
        assertThat(answer(requireNonNull(afterRunOut.get(planted.person()))))
                .as(planted.sentence())
                .isEqualTo(planted.answer());
        assertThat(verdict(requireNonNull(atYearEnd.get(planted.person()))))
                .as("at the end of the year: " + planted.sentence())
                .isEqualTo(planted.early());
    }

    private static String answer(Assignment decision) {
        if (isByChoice(decision)) {
            return verdict(decision) + " voluntary";
        }
        if (decision instanceof Assigned assigned) {
            String step = assigned.step().name().replaceAll("[^0-9]", "");
            return verdict(decision) + " " + step + " " + assigned.decidedBy().key();
        }
        return verdict(decision);
    }

    private static boolean isByChoice(Assignment decision) {
        return switch (decision) {
            case Assigned assigned -> assigned.by() != AssignedBy.CLAIMS;
            case NotAssigned(Reason.ChoseElsewhere _) -> true;
            case NotAssigned _ -> false;
        };
    }

    private static String verdict(Assignment decision) {
        return switch (decision) {
            case Assigned assigned -> assigned.toContract() ? "assigned" : "elsewhere";
            case NotAssigned(Reason.ChoseElsewhere _) -> "elsewhere";
            case NotAssigned not -> not.reason().code();
        };
    }
}
