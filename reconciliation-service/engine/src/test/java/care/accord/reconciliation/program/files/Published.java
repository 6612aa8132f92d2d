package care.accord.reconciliation.program.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.programrules.ProgramRules;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The published ACO-years, settled by some rules, and how each row compares with what was published.
record Published(List<Map<String, String>> given, List<Map<String, String>> settled) {
    private static final BigDecimal DOLLAR = BigDecimal.ONE;

    /// The published rows.
    ///
    /// @throws org.opentest4j.TestAbortedException where they are absent
    static List<Map<String, String>> rows() throws IOException {
        String configured = System.getenv("ACCORD_TEST_DATA");
        Path data =
                configured == null
                        ? Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data")
                        : Path.of(configured);
        Path file = data.resolve("mssp/settlements.csv");
        assumeTrue(Files.exists(file), "needs mssp/settlements.csv in ACCORD_TEST_DATA");
        return rows(Files.readString(file));
    }

    /// Settles rows; what is published of them stands beside the result.
    static Published settle(List<Map<String, String>> rows, ProgramRules rules) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> writer.writeRecord(row.values()));
        }
        StringWriter out = new StringWriter();
        SettlementsFile.settle(new StringReader(text.toString()), out, rules);
        return new Published(rows, rows(out.toString()));
    }

    private static List<Map<String, String>> rows(String text) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(text)) {
            reader.forEach(row -> rows.add(new LinkedHashMap<>(row.getFieldsAsMap())));
        }
        return rows;
    }

    /// Rows whose generated savings or losses are a dollar or more from the published ones.
    List<String> generatedElsewhere() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String published = given(i, "published_gen_save_loss");
            BigDecimal difference =
                    number(settled(i, "generated")).subtract(number(published)).abs();
            if (!published.isEmpty() && difference.compareTo(DOLLAR) > 0) {
                wrong.add(describe(i, "generated", published));
            }
        }
        return wrong;
    }

    /// Rows whose earned savings or losses are outside of what printed inputs allow.
    List<String> earnedElsewhere() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            BigDecimal earned = number(settled(i, "earned"));
            BigDecimal low = number(given(i, "calc_low")).subtract(DOLLAR);
            BigDecimal high = number(given(i, "calc_high")).add(DOLLAR);
            boolean outside = earned.compareTo(low) < 0 || earned.compareTo(high) > 0;
            if (outside && !isRevenueCapped(i)) {
                wrong.add(describe(i, "earned", given(i, "calc_earn_save_loss")));
            }
        }
        return wrong;
    }

    boolean isRevenueCapped(int row) {
        return given(row, "match_class").startsWith("revenue-capped");
    }

    String given(int row, String column) {
        return given.get(row).getOrDefault(column, "");
    }

    String settled(int row, String column) {
        return settled.get(row).getOrDefault(column, "");
    }

    String describe(int row, String column, String expected) {
        return "%s %s %s: %s %s, expected %s"
                .formatted(
                        given(row, "performance_year"),
                        given(row, "aco"),
                        given(row, "track"),
                        column,
                        settled(row, column),
                        expected);
    }

    static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
