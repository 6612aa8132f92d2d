package care.accord.reconciliation.program.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.programrules.ProgramRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settlements equal what CMS published, performance years 2013 to 2024, to the dollar")
class PublishedResultsTest {
    private static final BigDecimal DOLLAR = BigDecimal.ONE;

    private static List<Map<String, String>> given = List.of();
    private static List<Map<String, String>> settled = List.of();

    @BeforeAll
    static void settleTheWholeFile() throws IOException {
        String configured = System.getenv("ACCORD_TEST_DATA");
        Path data =
                configured == null
                        ? Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data")
                        : Path.of(configured);
        Path file = data.resolve("mssp/settlements.csv");
        if (Files.exists(file)) {
            String text = Files.readString(file);
            given = rows(text);
            settled = rows(SettlementsFile.settle(text, ProgramRules.bundled()));
        }
    }

    @BeforeEach
    void needsTheFile() {
        assumeTrue(!given.isEmpty(), "needs mssp/settlements.csv in ACCORD_TEST_DATA");
    }

    @Test
    void everyRowIsSettledInInputOrder() {
        assertThat(settled).hasSameSizeAs(given).hasSizeGreaterThan(3000);
        assertThat(settled.stream().map(row -> row.get("aco")))
                .containsExactlyElementsOf(given.stream().map(row -> row.get("aco")).toList());
    }

    @Test
    void generatedSavingsAndLossesEqualThePublishedOnes() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String published = at(given, i, "published_gen_save_loss");
            BigDecimal difference =
                    number(at(settled, i, "generated")).subtract(number(published)).abs();
            if (!published.isEmpty() && difference.compareTo(DOLLAR) > 0) {
                wrong.add(describe(i, "generated", published));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void earnedSavingsAndLossesLieInTheIntervalThatPrintedInputsAllow() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (isRevenueCapped(i)) {
                continue;
            }
            BigDecimal earned = number(at(settled, i, "earned"));
            BigDecimal low = number(at(given, i, "calc_low")).subtract(DOLLAR);
            BigDecimal high = number(at(given, i, "calc_high")).add(DOLLAR);
            if (earned.compareTo(low) < 0 || earned.compareTo(high) > 0) {
                wrong.add(describe(i, "earned", at(given, i, "calc_earn_save_loss")));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void finalRatesEqualTheReferenceComputation() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            boolean scored = !at(given, i, "quality_score").isEmpty();
            for (String rate : scored ? List.of("share", "loss") : List.<String>of()) {
                String expected = at(given, i, "calc_%s_rate".formatted(rate));
                String column = rate.equals("share") ? "sharing_rate" : "loss_rate";
                boolean same =
                        expected.isEmpty()
                                || number(expected)
                                                .subtract(number(at(settled, i, column)))
                                                .abs()
                                                .compareTo(new BigDecimal("0.000001"))
                                        < 0;
                if (!same) {
                    wrong.add(describe(i, column, expected));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aresultLimitedByRevenueNamesTheMissingRevenueInsteadOfGuessing() {
        List<Integer> capped = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (isRevenueCapped(i)) {
                capped.add(i);
            }
        }
        assertThat(capped)
                .isNotEmpty()
                .allSatisfy(i -> {
                    assertThat(at(settled, i, "earned")).isEmpty();
                    assertThat(at(settled, i, "finding")).contains("participant_revenue");
                });
    }

    private static boolean isRevenueCapped(int row) {
        return at(given, row, "match_class").startsWith("revenue-capped");
    }

    private static String describe(int row, String column, String expected) {
        return "%s %s %s: %s %s, expected %s"
                .formatted(
                        at(given, row, "performance_year"),
                        at(given, row, "track"),
                        at(given, row, "aco"),
                        column,
                        at(settled, row, column),
                        expected);
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static String at(List<Map<String, String>> rows, int row, String column) {
        return rows.get(row).getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(String text) {
        CsvTable table = CsvTable.parse(text);
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvTable.Row row : table.records()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.header().size(); i++) {
                cells.put(table.header().get(i), row.fields().get(i));
            }
            rows.add(cells);
        }
        return rows;
    }
}
