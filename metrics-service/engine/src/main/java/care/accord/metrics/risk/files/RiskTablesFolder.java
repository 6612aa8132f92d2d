package care.accord.metrics.risk.files;

import care.accord.metrics.risk.DiagnosisEdit;
import care.accord.metrics.risk.RiskRules;
import care.accord.metrics.risk.RiskTables;
import care.accord.metrics.risk.RiskTables.Hierarchy;
import care.accord.metrics.risk.Sex;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A folder of published tables: `ra_coefficients_YEAR.csv`, `ra_dx_to_cc_YEAR.csv`, `ra_hierarchies_YEAR.csv`,
/// `ra_labels_YEAR.csv` and `ra_dx_edits.csv`, on disk or as they were loaded. A table without the payment year is taken from the year
/// nearest to it.
public record RiskTablesFolder(TableFiles files) {
    private static final Pattern COEFFICIENTS = Pattern.compile("ra_coefficients_(\\d{4})\\.csv");
    private static final int OLDEST = 130;
    private static final String FEMALE = "2";

    public RiskTablesFolder(Path folder) {
        this(new TableFiles.OnDisk(folder));
    }

    /// The newest payment year that the folder has coefficients for.
    ///
    /// @throws IllegalArgumentException if it has none
    public PerformanceYear newestYear() throws IOException {
        return years(COEFFICIENTS).stream()
                .max(Comparator.naturalOrder())
                .map(PerformanceYear::new)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s holds no ra_coefficients_YEAR.csv".formatted(files.place())));
    }

    /// The tables of one model.
    ///
    /// @throws IllegalArgumentException naming file, line and column of the first mistake
    public RiskTables read(RiskRules rules, PerformanceYear paymentYear) throws IOException {
        RiskRules.TableNames names = rules.tables();
        return new RiskTables(
                coefficients(
                        table("ra_coefficients_", names.coefficientsOf().orElse(paymentYear)),
                        names),
                categories(table("ra_dx_to_cc_", paymentYear), names),
                hierarchy(table("ra_hierarchies_", paymentYear), names),
                edits(names),
                labels(table("ra_labels_", paymentYear), names));
    }

    /// Procedure codes whose claims count, from `ra_eligible_cpt_hcpcs_YEAR.csv`.
    ///
    /// @throws IllegalArgumentException if the folder has no such table
    public Set<String> eligibleServices(PerformanceYear paymentYear) throws IOException {
        CsvRows table = table("ra_eligible_cpt_hcpcs_", paymentYear);
        return table.rows().stream()
                .map(row -> table.text(row, "cpt_hcpcs_code"))
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> coefficients(CsvRows table, RiskRules.TableNames names) {
        Map<String, BigDecimal> coefficients = new HashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (NamedCsvRecord row : of(table, "model_version", names.coefficients())) {
            String name = table.text(row, "coefficient").toUpperCase(Locale.ROOT);
            BigDecimal value = table.value(row, "value", BigDecimal::new);
            if (occurrences.merge(name, 1, Integer::sum) <= names.occurrence()) {
                coefficients.put(name, value);
            }
        }
        return found(coefficients, table, names.coefficients());
    }

    private static Map<String, List<Integer>> categories(
            CsvRows table, RiskRules.TableNames names) {
        Map<String, List<Integer>> categories = new HashMap<>();
        for (NamedCsvRecord row : of(table, "model_name", names.diagnoses())) {
            categories
                    .computeIfAbsent(table.text(row, "diagnosis_code"), _ -> new ArrayList<>())
                    .add(table.value(row, "cc", Integer::valueOf));
        }
        return found(categories, table, names.diagnoses());
    }

    private static List<Hierarchy> hierarchy(CsvRows table, RiskRules.TableNames names) {
        return of(table, "model_version", names.hierarchies()).stream()
                .filter(row -> table.text(row, "model_domain").equals(names.domain()))
                .map(row ->
                        new Hierarchy(
                                table.value(row, "cc_parent", Integer::valueOf),
                                table.value(row, "cc_child", Integer::valueOf)))
                .toList();
    }

    private List<DiagnosisEdit> edits(RiskRules.TableNames names) throws IOException {
        CsvRows table = files.read("ra_dx_edits.csv");
        return of(table, "model_name", names.diagnoses()).stream()
                .map(row ->
                        new DiagnosisEdit(
                                table.text(row, "icd10"),
                                optional(
                                        table,
                                        row,
                                        "sex",
                                        text -> text.equals(FEMALE) ? Sex.FEMALE : Sex.MALE),
                                optional(table, row, "age_min", Integer::valueOf).orElse(0),
                                optional(table, row, "age_max", Integer::valueOf).orElse(OLDEST),
                                optional(table, row, "cc_override", Integer::valueOf)))
                .toList();
    }

    private static Map<Integer, String> labels(CsvRows table, RiskRules.TableNames names) {
        Map<Integer, String> labels = new HashMap<>();
        for (NamedCsvRecord row : of(table, "model_version", names.hierarchies())) {
            String category = table.text(row, "cc");
            if (category.matches(names.category() + "\\d+")
                    && table.text(row, "model_domain").equals(names.domain())) {
                labels.put(
                        Integer.valueOf(category.substring(names.category().length())),
                        table.text(row, "label"));
            }
        }
        return labels;
    }

    private static <T> Optional<T> optional(
            CsvRows table, NamedCsvRecord row, String column, Function<String, T> conversion) {
        return table.text(row, column).isEmpty()
                ? Optional.empty()
                : Optional.of(table.value(row, column, conversion));
    }

    private static List<NamedCsvRecord> of(CsvRows table, String column, String name) {
        return table.rows().stream().filter(row -> table.text(row, column).equals(name)).toList();
    }

    private static <K, V> Map<K, V> found(Map<K, V> rows, CsvRows table, String name) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no row of %s; load the tables of that model"
                            .formatted(table.name(), name));
        }
        return rows;
    }

    /// The table of the payment year, or of the year nearest to it.
    private CsvRows table(String name, PerformanceYear paymentYear) throws IOException {
        int year =
                years(Pattern.compile(name + "(\\d{4})\\.csv")).stream()
                        .min(
                                Comparator.comparingInt(
                                        (Integer found) -> Math.abs(found - paymentYear.year())))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s holds no %sYEAR.csv".formatted(files.place(), name)));
        return files.read(name + year + ".csv");
    }

    private List<Integer> years(Pattern pattern) throws IOException {
        return files.names().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }
}
