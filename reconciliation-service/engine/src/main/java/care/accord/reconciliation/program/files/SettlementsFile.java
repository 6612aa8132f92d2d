package care.accord.reconciliation.program.files;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.reconciliation.program.SharedSavingsProgram;
import care.accord.reconciliation.program.SharedSavingsProgram.AcoSettlement;
import care.accord.reconciliation.settlement.Outcome;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/// Settles a file of ACO-years in the columns of the public use files, row by row, in input order; one row at a time is held in
/// memory. Published results in the input are not used, save one: a published sharing rate of zero is the only sign that an ACO
/// which owed no quality score failed to report. A row the rules cannot settle refuses the whole file.
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

    private static final List<String> RESULTS =
            List.of(
                    "performance_year",
                    "aco",
                    "msr",
                    "generated",
                    "sharing_rate",
                    "loss_rate",
                    "earned",
                    "finding");

    private static final String REVENUE_CAPPED = "revenue-capped";
    private static final int RATE_DIGITS = 12;

    private SettlementsFile() {}

    /// Writes the results as comma-separated text with a header.
    ///
    /// @throws IllegalArgumentException naming line, column, value and what to do; what was written by then is not a result
    public static void settle(Reader text, Writer out, ProgramRules rules) throws IOException {
        try (CsvReader<CsvRecord> rows =
                        CsvReader.builder()
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(text);
                CsvWriter results =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            results.writeRecord(RESULTS);
            SharedSavingsProgram program = SharedSavingsProgram.under(rules);
            List<String> header = List.of();
            for (CsvRecord row : rows) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (header.isEmpty()) {
                    header = header(cells);
                    continue;
                }
                long line = row.getStartingLineNumber();
                AcoRow aco = new AcoRow(cells(header, cells, line));
                results.writeRecord(result(aco, settled(aco, line, program)));
            }
            if (header.isEmpty()) {
                throw new IllegalArgumentException("The file is empty; a header row is expected");
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "The file is not comma-separated text: %s".formatted(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static AcoSettlement settled(AcoRow row, long line, SharedSavingsProgram program) {
        try {
            return program.settle(row.toAcoYear());
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "Line %d, performance_year or agreement_start: %s; settle a year that is verified, or verify this one's rules first"
                            .formatted(line, e.getMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line %d, %s".formatted(line, e.getMessage()), e);
        }
    }

    private static List<String> header(List<String> cells) {
        List<String> header =
                cells.stream()
                        .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                        .toList();
        List<String> missing = REQUIRED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Missing column %s; required are %s"
                            .formatted(String.join(", ", missing), String.join(", ", REQUIRED)));
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The column '%s' appears twice".formatted(name));
            }
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
        return header;
    }

    private static Map<String, String> cells(List<String> header, List<String> fields, long line) {
        if (fields.size() != header.size()) {
            throw new IllegalArgumentException(
                    "Line %d has %d fields; the header has %d"
                            .formatted(line, fields.size(), header.size()));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), fields.get(i));
        }
        return cells;
    }

    private static List<String> result(AcoRow row, AcoSettlement result) {
        boolean capped =
                !result.settlement().missingInputs().isEmpty()
                        && row.cell("match_class")
                                .filter(text -> text.startsWith(REVENUE_CAPPED))
                                .isPresent();
        return List.of(
                row.required("performance_year"),
                row.required("aco"),
                fraction(result.minimumRate()),
                result.printedGenerated().value().dollars().toPlainString(),
                fraction(result.sharingRate()),
                result.lossRate().map(SettlementsFile::fraction).orElse(""),
                capped ? "" : result.settlement().payment().value().dollars().toPlainString(),
                finding(result));
    }

    /// What decided, what is missing where a rule asked for something nobody reported, and whether rules are only presumed.
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
        String presumed =
                isPresumed(result.settlement().payment())
                        ? "; unverified: rules of an earlier year carried forward"
                        : "";
        return kind + "; " + decided + missing + presumed;
    }

    private static boolean isPresumed(Figure figure) {
        return switch (figure.origin()) {
            case Figure.Origin.Reported _ -> false;
            case Figure.Origin.Rule(var citation) -> Setting.isCarriedForward(citation);
            case Figure.Origin.Calculated(_, var citation, var inputs) ->
                    Setting.isCarriedForward(citation)
                            || inputs.stream().anyMatch(SettlementsFile::isPresumed);
        };
    }

    private static String fraction(Rate rate) {
        BigDecimal rounded = rate.value().setScale(RATE_DIGITS, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
