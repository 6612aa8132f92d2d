package care.accord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.benchmarks.engine.Answer;
import care.accord.benchmarks.engine.Attribution;
import care.accord.benchmarks.lines.ClaimFiles;
import care.accord.benchmarks.lines.Providers;
import care.accord.benchmarks.lines.Shape;
import care.accord.benchmarks.peers.DuckDb;
import care.accord.population.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The engine decides as an independent statement of 42 CFR 425.400-402 in SQL does")
class IndependentStatementTest {
    /// Fewer, for who works on it: -Daccord.differential.lines=200000.
    private static final long LINES = Long.getLong("accord.differential.lines", 1_000_000);

    /// A comparison of answers that are all alike would prove little.
    private static final List<String> TRAPS =
            List.of(
                    "DECEASED 0",
                    "NO_AB 0",
                    "PART_ONLY 0",
                    "MA 0",
                    "NO_PRIMARY_CARE 0",
                    "NO_PHYSICIAN_SERVICE 0",
                    "assigned 1 only",
                    "assigned 1 charges",
                    "assigned 1 date",
                    "assigned 2 charges",
                    "assigned 3 charges",
                    "elsewhere 1 charges",
                    "elsewhere 1 date",
                    "elsewhere 1 specialist-date",
                    "elsewhere 1 tin",
                    "elsewhere 2 charges");

    @Test
    void onEveryBeneficiaryOfAPopulationFullOfTraps(@TempDir Path folder)
            throws IOException, SQLException {
        Shape shape = Shape.traps(7, LINES);
        Path eligibility = folder.resolve("eligibility.csv");
        Path claims = folder.resolve("claims.csv");
        ClaimFiles files = new ClaimFiles(shape);
        files.writeEligibility(eligibility);
        files.writeClaims(claims, _ -> {});
        try (DuckDb database = new DuckDb("")) {
            database.load(eligibility, claims);
            Path store = folder.resolve("store");
            String location = Attribution.publish(store, eligibility, claims).location();
            Population population = Attribution.load(store, location);
            for (int list = 0; list < shape.lists(); list++) {
                List<String> tins = Providers.tins(shape, list);
                List<String> ccns = Providers.ccns(shape, list);
                database.participants(tins, ccns);
                database.decide();
                List<Answer> expected = database.answers();
                List<Answer> actual =
                        Attribution.answers(population, Attribution.decide(population, tins, ccns));
                assertThat(actual).hasSameSizeAs(expected);
                assertThat(differences(actual, expected)).isEmpty();
                assertThat(cases(expected)).containsAll(TRAPS);
            }
        }
    }

    private static List<String> differences(List<Answer> actual, List<Answer> expected) {
        List<String> differences = new java.util.ArrayList<>();
        for (int row = 0; row < expected.size() && differences.size() < 20; row++) {
            if (!actual.get(row).equals(expected.get(row))) {
                differences.add(
                        "engine %s, SQL %s"
                                .formatted(actual.get(row).row(), expected.get(row).row()));
            }
        }
        return differences;
    }

    private static Set<String> cases(List<Answer> answers) {
        return answers.stream()
                .map(answer ->
                        (answer.verdict() + " " + answer.step() + " " + answer.decidedBy()).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
