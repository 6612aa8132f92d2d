package care.accord.reconciliation.hospital.files;

import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.hospital.HospitalPenalties;
import care.accord.reconciliation.hospital.PurchasingRules;
import care.accord.reconciliation.hospital.ScoreLine;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Scores every hospital in the files that CMS publishes for a fiscal year. Published results in them are not used: their columns
/// may be blank.
public final class HospitalFiles {
    private static final String FACILITY = "Facility ID";

    /// Surgical sites are one measure in both programs, and this is its rate over both strata.
    private static final String SURGICAL_SITES = "SSI SIR";

    private static final String Z_SCORE = " W Z Score";
    private static final String RATIO = " SIR";

    private static final String COMBINED = "Combined SSI";

    private HospitalFiles() {}

    /// The scores as comma-separated text.
    ///
    /// @throws IllegalArgumentException naming file, line and column
    public static String score(Path folder, ProgramRules rules) throws IOException {
        try {
            PurchasingFiles purchasing = PurchasingFiles.read(folder);
            PerformanceYear year = purchasing.year();
            PurchasingRules purchasingRules = PurchasingRules.in(rules, year);
            PublishedFile conditions =
                    PublishedFile.read(
                            folder,
                            "FY_%s_HAC_Reduction_Program_Hospital.csv".formatted(year.year()));
            ScoreRows rows = new ScoreRows();
            purchasing.score(purchasingRules, pooled(conditions), rows);
            acquiredConditions(
                    conditions, rules.codes("hospital.hac_measures").in(year).values(), rows);
            readmissions(
                    PublishedFile.read(
                            folder,
                            "FY_%s_Hospital_Readmissions_Reduction_Program_Hospital.csv"
                                    .formatted(year.year())),
                    rules.codes("hospital.readmission_measures").in(year),
                    rows);
            return rows.toString();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Map<String, Map<String, Rate>> pooled(PublishedFile conditions) {
        Map<String, Map<String, Rate>> pooled = new HashMap<>();
        for (NamedCsvRecord row : conditions.rows()) {
            conditions
                    .rate(row, SURGICAL_SITES)
                    .ifPresent(rate ->
                            pooled.put(conditions.text(row, FACILITY), Map.of(COMBINED, rate)));
        }
        return pooled;
    }

    private static void acquiredConditions(
            PublishedFile file, Collection<ListedCode> measures, ScoreRows rows) {
        Citation rule = measures.iterator().next().citation();
        Map<String, ScoreLine> lines = lines(file, measures);
        for (NamedCsvRecord row : file.rows()) {
            List<Rate> scores =
                    measures.stream()
                            .map(ListedCode::code)
                            .flatMap(measure -> score(file, row, measure, lines, rule).stream())
                            .toList();
            rows.add(
                    file.text(row, FACILITY),
                    "Total HAC Score",
                    HospitalPenalties.acquiredConditions(scores, rule),
                    4);
        }
    }

    private static Optional<Rate> score(
            PublishedFile file,
            NamedCsvRecord row,
            String measure,
            Map<String, ScoreLine> lines,
            Citation rule) {
        Optional<Rate> printed = file.rate(row, measure + Z_SCORE);
        return lines.containsKey(measure)
                ? printed.map(score -> lines.get(measure).sharpened(score, rule))
                : printed;
    }

    /// The lines of those measures whose ratios the file prints as they were used.
    private static Map<String, ScoreLine> lines(
            PublishedFile file, Collection<ListedCode> measures) {
        Map<String, ScoreLine> lines = new HashMap<>();
        for (ListedCode measure : measures) {
            List<ScoreLine.Hospital> hospitals =
                    file.rows().stream()
                            .flatMap(row -> hospital(file, row, measure.code()).stream())
                            .toList();
            ScoreLine.through(hospitals).ifPresent(line -> lines.put(measure.code(), line));
        }
        return lines;
    }

    private static Optional<ScoreLine.Hospital> hospital(
            PublishedFile file, NamedCsvRecord row, String measure) {
        if (row.findField(measure + RATIO).isEmpty()) {
            return Optional.empty();
        }
        return file.rate(row, measure + RATIO)
                .flatMap(ratio ->
                        file.rate(row, measure + Z_SCORE)
                                .map(score ->
                                        new ScoreLine.Hospital(
                                                ratio.value().doubleValue(),
                                                score.value().doubleValue())));
    }

    private static void readmissions(
            PublishedFile file, Map<String, ListedCode> measures, ScoreRows rows) {
        for (NamedCsvRecord row : file.rows()) {
            String name = file.text(row, "Measure Name");
            ListedCode measure = measures.get(name);
            if (measure == null) {
                throw new IllegalArgumentException(
                        "%s, line %d: '%s' is not a measure of the fiscal year; they are %s"
                                .formatted(
                                        file.name(),
                                        row.getStartingLineNumber(),
                                        name,
                                        String.join(", ", measures.keySet())));
            }
            Optional<Rate> expected = file.rate(row, "Expected Readmission Rate");
            Optional<Rate> ratio =
                    file.rate(row, "Predicted Readmission Rate")
                            .flatMap(predicted ->
                                    expected.map(known ->
                                            HospitalPenalties.excessReadmission(
                                                    predicted, known, measure.citation())));
            rows.add(file.text(row, FACILITY), name + " Excess Readmission Ratio", ratio, 4);
        }
    }
}
