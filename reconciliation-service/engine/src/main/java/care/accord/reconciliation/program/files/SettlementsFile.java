package care.accord.reconciliation.program.files;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.program.SharedSavingsProgram;
import care.accord.reconciliation.program.SharedSavingsProgram.AcoSettlement;
import care.accord.reconciliation.settlement.Outcome;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/// Settles a file of ACO-years in the columns of the public use files, row by row, in input order. Published results in the
/// input are not used, save one: a published sharing rate of zero is the only sign that an ACO which owed no quality score
/// failed to report. A row the rules cannot settle refuses the whole file.
public final class SettlementsFile {
    private static final List<String> REQUIRED =
            List.of(
                    "performance_year",
                    "aco",
                    "track",
                    "n_assigned",
                    "benchmark_total",
                    "expenditure_total");
    private static final List<String> OPTIONAL =
            List.of(
                    "msr_published",
                    "quality_score",
                    "met_qps",
                    "met_alt_qps",
                    "revenue_category",
                    "agreement_start",
                    "guardrail",
                    "disaster_adjustment_applied",
                    "participant_revenue");

    /// Columns that may stand beside the inputs and change nothing.
    private static final List<String> IGNORED =
            List.of(
                    "savings_rate_calc",
                    "msr_exact",
                    "quality_score_published",
                    "six_month_py",
                    "sequestration",
                    "payment_limit_bound",
                    "match_class");

    private static final String REVENUE_CAPPED = "revenue-capped";
    private static final int RATE_DIGITS = 12;

    private SettlementsFile() {}

    /// Returns the results as comma-separated text with a header.
    ///
    /// @throws IllegalArgumentException naming line, column and what to do
    public static String settle(String text, ProgramRules rules) {
        CsvTable table = CsvTable.parse(text);
        check(table.header());
        StringBuilder out =
                new StringBuilder(
                        "performance_year,aco,msr,generated,sharing_rate,loss_rate,earned,finding\n");
        for (CsvTable.Row row : table.records()) {
            AcoRow aco = new AcoRow(cells(table.header(), row.fields()));
            out.append(line(aco, settled(aco, row.line(), rules))).append('\n');
        }
        return out.toString();
    }

    private static AcoSettlement settled(AcoRow row, int line, ProgramRules rules) {
        try {
            return SharedSavingsProgram.settle(row.toAcoYear(), rules);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IllegalArgumentException("Line %d, %s".formatted(line, e.getMessage()), e);
        }
    }

    private static void check(List<String> header) {
        List<String> missing = REQUIRED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Missing column %s; required are %s"
                            .formatted(String.join(", ", missing), String.join(", ", REQUIRED)));
        }
        for (String name : header) {
            boolean known =
                    REQUIRED.contains(name)
                            || OPTIONAL.contains(name)
                            || IGNORED.contains(name)
                            || name.startsWith("published_")
                            || name.startsWith("calc_");
            if (!known) {
                throw new IllegalArgumentException(
                        "Unknown column '%s'; beside the required ones there may be %s"
                                .formatted(name, String.join(", ", OPTIONAL)));
            }
        }
    }

    private static Map<String, String> cells(List<String> header, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), fields.get(i));
        }
        return cells;
    }

    private static String line(AcoRow row, AcoSettlement result) {
        boolean capped =
                !result.settlement().missingInputs().isEmpty()
                        && row.cell("match_class")
                                .filter(text -> text.startsWith(REVENUE_CAPPED))
                                .isPresent();
        List<String> fields = new ArrayList<>();
        fields.add(row.required("performance_year"));
        fields.add(row.required("aco"));
        fields.add(fraction(result.minimumRate()));
        fields.add(result.printedGenerated().value().dollars().toPlainString());
        fields.add(fraction(result.sharingRate()));
        fields.add(result.lossRate().map(SettlementsFile::fraction).orElse(""));
        fields.add(capped ? "" : result.settlement().payment().value().dollars().toPlainString());
        fields.add(finding(result));
        return fields.stream().map(CsvTable::quoted).collect(Collectors.joining(","));
    }

    /// What decided, and what is missing where a rule asked for something nobody reported.
    private static String finding(AcoSettlement result) {
        Outcome outcome = result.settlement().outcome();
        String kind =
                switch (outcome) {
                    case Outcome.SharedSavings _ -> "shared savings";
                    case Outcome.SharedLosses _ -> "shared losses";
                    case Outcome.WithinCorridor _ -> "within corridor";
                };
        String decided = outcome.decidedBy().label() + ": " + outcome.decidedBy().display();
        String missing =
                result.settlement().missingInputs().stream()
                        .map(input -> "; missing input " + input)
                        .collect(Collectors.joining());
        return kind + "; " + decided + missing;
    }

    private static String fraction(Rate rate) {
        BigDecimal rounded = rate.value().setScale(RATE_DIGITS, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
