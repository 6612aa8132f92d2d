package care.accord.reconciliation.hospital.files;

import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.hospital.HospitalPenalties;
import care.accord.reconciliation.hospital.Known;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The file of readmissions, a row for each hospital and measure.
record Readmissions(PublishedFile file, Map<String, ListedCode> measures) {
    static Readmissions read(Path folder, ProgramRules rules, PerformanceYear year)
            throws IOException {
        return new Readmissions(
                PublishedFile.read(
                        folder,
                        "FY_%s_Hospital_Readmissions_Reduction_Program_Hospital.csv"
                                .formatted(year.year())),
                rules.codes("hospital.readmission_measures").in(year));
    }

    /// The ratios, in the order of the file.
    Stream<PenaltyScore> scores() {
        return file.rows().stream().map(this::score);
    }

    private PenaltyScore score(NamedCsvRecord row) {
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
        Optional<Known> expected = printed(row, "Expected Readmission Rate");
        Optional<Known> ratio =
                printed(row, "Predicted Readmission Rate")
                        .flatMap(predicted ->
                                expected.map(known ->
                                        HospitalPenalties.excessReadmission(
                                                predicted, known, measure.citation())));
        return new PenaltyScore(
                file.text(row, HospitalFiles.FACILITY),
                name + " Excess Readmission Ratio",
                ratio,
                measure.citation());
    }

    private Optional<Known> printed(NamedCsvRecord row, String column) {
        return file.rate(row, column).map(Known::printed);
    }
}
