package care.accord.reconciliation.arrangement.files;

import care.accord.programrules.DocumentText;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.Arrangement;
import care.accord.reconciliation.arrangement.ArrangementCalculator;
import care.accord.reconciliation.arrangement.ArrangementReader;
import care.accord.reconciliation.arrangement.Block;
import care.accord.reconciliation.arrangement.Inputs;
import care.accord.reconciliation.arrangement.Settled;
import care.accord.reconciliation.arrangement.SettledTree;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Settles an arrangement on the text of files.
public final class ArrangementFiles {
    private static final String SOURCE = "inputs file";

    private ArrangementFiles() {}

    /// Reads an arrangement document, YAML or JSON.
    ///
    /// @throws IllegalArgumentException with everything that is wrong with it
    public static Arrangement read(String text, ProgramRules rules) {
        return ArrangementReader.read(DocumentText.read(text), rules).orThrow();
    }

    /// What is asked about one settlement.
    ///
    /// @param whatIf other inputs and terms, by name or label; may be empty
    public record Question(Detail detail, Map<String, String> whatIf) {}

    /// How much of the account is written.
    public enum Detail {
        FIGURES,
        EXPLAINED
    }

    /// Settles inputs written as one JSON or YAML object; the answer is JSON.
    public static String settleObject(
            Arrangement arrangement, String text, Question question, ProgramRules rules) {
        Map<String, String> values = new LinkedHashMap<>();
        DocumentText.read(text)
                .forEach((name, value) -> {
                    if (!(value instanceof String written)) {
                        throw new IllegalArgumentException(
                                "%s: write one value, not a list or an object".formatted(name));
                    }
                    values.put(name, written);
                });
        Inputs inputs = inputs(values);
        Settled settled = ArrangementCalculator.settle(arrangement, inputs, rules);
        Map<String, Object> tree =
                switch (question.detail()) {
                    case FIGURES -> SettledTree.of(settled);
                    case EXPLAINED -> SettledTree.explained(settled);
                };
        tree.put("rulesEdition", rules.edition());
        if (!question.whatIf().isEmpty()) {
            tree.put(
                    "whatIf",
                    SettledTree.whatIf(
                            question.whatIf(),
                            ArrangementCalculator.whatIf(
                                    arrangement, inputs, question.whatIf(), rules)));
        }
        return DocumentText.json(tree);
    }

    /// Settles every row of a CSV whose header names inputs; a blank cell is not reported. The answer has a row for each, with
    /// the payment and the value of every block.
    ///
    /// @throws IllegalArgumentException naming the line of the first row that cannot be settled
    public static String settleRows(Arrangement arrangement, String text, ProgramRules rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                Stream.concat(
                                Stream.of("line", "payment"),
                                arrangement.blocks().stream().map(Block::name))
                        .toList());
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            String line = Long.toString(row.getStartingLineNumber());
            try {
                Settled settled =
                        ArrangementCalculator.settle(arrangement, inputs(reported(row)), rules);
                rows.add(
                        Stream.concat(
                                        Stream.of(
                                                line,
                                                settled.payment()
                                                        .value()
                                                        .dollars()
                                                        .toPlainString()),
                                        SettledTree.values(settled).stream())
                                .toList());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Line %s, %s".formatted(line, e.getMessage()), e);
            }
        }
        StringWriter written = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return written.toString();
    }

    private static Map<String, String> reported(NamedCsvRecord row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.getFieldsAsMap()
                .forEach((name, value) -> {
                    if (!value.isBlank()) {
                        values.put(name, value.strip());
                    }
                });
        return values;
    }

    private static Inputs inputs(Map<String, String> values) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        Optional<PerformanceYear> year =
                Optional.ofNullable(rest.remove(Arrangement.PERFORMANCE_YEAR))
                        .map(ArrangementFiles::year);
        return Inputs.written(year, rest, SOURCE);
    }

    private static PerformanceYear year(String text) {
        try {
            return new PerformanceYear(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is '%s': write a year".formatted(Arrangement.PERFORMANCE_YEAR, text), e);
        }
    }
}
