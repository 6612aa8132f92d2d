package care.accord.reconciliation.program.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.program.AcoYear;
import care.accord.reconciliation.program.SharedSavingsProgram;
import care.accord.reconciliation.program.SharedSavingsProgram.AcoSettlement;
import care.accord.reconciliation.program.Tally;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settlements equal what CMS published, performance years 2013 to 2024, to the dollar")
class PublishedResultsTest {
    private static Published results = new Published(List.of(), List.of());

    @BeforeAll
    static void settleTheWholeFile() throws IOException {
        results = Published.settle(Published.rows(), ProgramRules.bundled());
    }

    @Test
    void everyRowIsSettledInInputOrder() {
        assertThat(results.settled().stream().map(row -> row.get("aco")))
                .containsExactlyElementsOf(
                        results.given().stream().map(row -> row.get("aco")).toList());
        Map<String, Integer> years = new TreeMap<>();
        results.given()
                .forEach(row ->
                        years.merge(row.getOrDefault("performance_year", ""), 1, Integer::sum));
        assertThat(years)
                .isEqualTo(
                        Map.of(
                                "2013", 220, "2014", 333, "2016", 432, "2018", 548, "2019A*", 14,
                                "2020", 513, "2021", 475, "2023", 453, "2024", 257));
    }

    @Test
    void generatedSavingsAndLossesEqualThePublishedOnes() {
        assertThat(results.generatedElsewhere()).isEmpty();
        assertThat(results.given())
                .filteredOn(row -> !row.getOrDefault("published_gen_save_loss", "").isEmpty())
                .hasSize(3_025);
    }

    @Test
    void earnedSavingsAndLossesLieInTheIntervalThatPrintedInputsAllow() {
        assertThat(results.earnedElsewhere()).isEmpty();
    }

    /// How close each class of rows comes to the published result itself. Benchmark and expenditures are printed in whole dollars, so
    /// that a dollar is as close as can be asked; where the quality score is rounded too, the interval is wider.
    @Test
    void everyClassOfRowsComesAsCloseAsItsInputsArePrinted() {
        Map<String, Integer> classes = new TreeMap<>();
        for (int i = 0; i < results.given().size(); i++) {
            classes.merge(results.given(i, "match_class") + ": " + closeness(i), 1, Integer::sum);
        }
        assertThat(classes)
                .isEqualTo(
                        Map.of(
                                "exact: within half a dollar", 2_236,
                                "exact: within a dollar", 83,
                                "exact: inside the interval", 2,
                                "within $1: within half a dollar", 60,
                                "within $1: within a dollar", 97,
                                "within input rounding: inside the interval", 541,
                                "no published value: nothing to compare", 220,
                                "revenue-capped loss (revenue not in PUF): names its missing input",
                                        6));
    }

    private static String closeness(int row) {
        String published = results.given(row, "published_earn_save_loss");
        if (results.isRevenueCapped(row)) {
            boolean named = results.settled(row, "finding").contains("participant_revenue");
            return named && results.settled(row, "earned").isEmpty()
                    ? "names its missing input"
                    : "guesses";
        }
        if (published.isEmpty()) {
            return "nothing to compare";
        }
        BigDecimal difference =
                Published.number(results.settled(row, "earned"))
                        .subtract(Published.number(published))
                        .abs();
        if (difference.compareTo(new BigDecimal("0.50")) <= 0) {
            return "within half a dollar";
        }
        return difference.compareTo(BigDecimal.ONE) <= 0
                ? "within a dollar"
                : "inside the interval";
    }

    @Test
    void finalRatesEqualTheReferenceComputation() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < results.given().size(); i++) {
            boolean scored = !results.given(i, "quality_score").isEmpty();
            for (String rate : scored ? List.of("share", "loss") : List.<String>of()) {
                String expected = results.given(i, "calc_%s_rate".formatted(rate));
                String column = rate.equals("share") ? "sharing_rate" : "loss_rate";
                BigDecimal difference =
                        Published.number(expected)
                                .subtract(Published.number(results.settled(i, column)))
                                .abs();
                if (!expected.isEmpty() && difference.compareTo(new BigDecimal("0.000001")) >= 0) {
                    wrong.add(results.describe(i, column, expected));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Published columns and the classes may be absent; the results do not change.
    @Test
    void resultsDoNotDependOnPublishedResults() throws IOException {
        List<Map<String, String>> inputs =
                results.given().stream()
                        .map(row -> {
                            Map<String, String> kept = new TreeMap<>(row);
                            kept.keySet()
                                    .removeIf(name ->
                                            name.startsWith("published_earn")
                                                    || name.startsWith("published_gen")
                                                    || name.startsWith("published_final_loss")
                                                    || name.startsWith("calc_"));
                            return kept;
                        })
                        .toList();
        assertThat(Published.settle(inputs, ProgramRules.bundled()).settled())
                .isEqualTo(results.settled());
    }

    @Test
    void everyRowComesToTheSameWithoutItsExplanation() {
        SharedSavingsProgram program = SharedSavingsProgram.under(ProgramRules.bundled());
        assertThat(results.given())
                .allSatisfy(row -> {
                    AcoYear aco = new AcoRow(row).toAcoYear();
                    Tally tally = program.tally(aco);
                    AcoSettlement settled = program.settle(aco);
                    assertThat(tally.earned()).isEqualTo(settled.settlement().payment().value());
                    assertThat(tally.printedGenerated())
                            .isEqualTo(settled.printedGenerated().value());
                    assertThat(tally.sharingRate())
                            .isEqualByComparingTo(settled.sharingRate().value());
                    assertThat(tally.missingInputs())
                            .isEqualTo(settled.settlement().missingInputs());
                });
    }
}
