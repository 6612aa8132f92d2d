package care.accord.reconciliation.hospital.files;

import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.hospital.HospitalPenalties;
import care.accord.reconciliation.hospital.Known;
import care.accord.reconciliation.hospital.ScoreLines;
import care.accord.reconciliation.hospital.ScoreLines.Hospital;
import care.accord.reconciliation.hospital.Span;
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
import java.util.Optional;
import java.util.stream.Stream;

/// The file of hospital-acquired conditions, a row for each hospital.
///
/// @param lines from the ratios of each measure to its z-scores, where they were made of what is printed
record AcquiredConditions(
        PublishedFile file, Collection<ListedCode> measures, Map<String, ScoreLines> lines) {
    private static final String Z_SCORE = " W Z Score";

    /// The ratio of an infection: whole thousandths, as it was used.
    private static final String RATIO = " SIR";

    /// The composite of patient safety: rounded for print, and used with more digits.
    private static final String COMPOSITE = " Composite Value";

    /// Surgical sites are one measure in this program, and this is its rate over both strata.
    private static final String SURGICAL_SITES = "SSI SIR";

    private static final String COMBINED = "Combined SSI";

    static AcquiredConditions read(Path folder, ProgramRules rules, PerformanceYear year)
            throws IOException {
        PublishedFile file =
                PublishedFile.read(
                        folder, "FY_%s_HAC_Reduction_Program_Hospital.csv".formatted(year.year()));
        Collection<ListedCode> measures = rules.codes("hospital.hac_measures").in(year).values();
        Map<String, ScoreLines> lines = new HashMap<>();
        for (ListedCode measure : measures) {
            List<Hospital> hospitals =
                    file.rows().stream()
                            .flatMap(row -> hospital(file, row, measure.code()).stream())
                            .toList();
            ScoreLines.through(hospitals).ifPresent(found -> lines.put(measure.code(), found));
        }
        return new AcquiredConditions(file, measures, lines);
    }

    private static Optional<Hospital> hospital(
            PublishedFile file, NamedCsvRecord row, String measure) {
        return ratio(file, row, measure)
                .flatMap(ratio ->
                        file.rate(row, measure + Z_SCORE).map(score -> new Hospital(ratio, score)));
    }

    private static Optional<Span> ratio(PublishedFile file, NamedCsvRecord row, String measure) {
        return row.findField(measure + RATIO).isPresent()
                ? file.rate(row, measure + RATIO).map(rate -> Span.exactly(rate.value()))
                : composite(file, row, measure);
    }

    private static Optional<Span> composite(
            PublishedFile file, NamedCsvRecord row, String measure) {
        return row.findField(measure + COMPOSITE)
                .flatMap(_ -> file.rate(row, measure + COMPOSITE))
                .map(rate -> Span.printed(rate.value()));
    }

    /// The total scores, in the order of the file.
    Stream<PenaltyScore> scores() {
        Citation rule = measures.iterator().next().citation();
        return file.rows().stream()
                .map(row ->
                        new PenaltyScore(
                                file.text(row, HospitalFiles.FACILITY),
                                "Total HAC Score",
                                HospitalPenalties.acquiredConditions(zScores(row, rule), rule),
                                rule));
    }

    private List<Known> zScores(NamedCsvRecord row, Citation rule) {
        return measures.stream()
                .map(ListedCode::code)
                .flatMap(measure ->
                        file
                                .rate(row, measure + Z_SCORE)
                                .map(printed -> zScore(row, measure, printed, rule))
                                .stream())
                .toList();
    }

    private Known zScore(NamedCsvRecord row, String measure, Rate printed, Citation rule) {
        ScoreLines known = lines.get(measure);
        if (known == null) {
            return Known.printed(printed);
        }
        return row.findField(measure + RATIO).isPresent()
                ? known.sharpened(printed, rule)
                : composite(file, row, measure)
                        .map(ratio -> known.narrowed(printed, ratio, rule))
                        .orElseGet(() -> Known.printed(printed));
    }

    /// Rates over both strata of surgical sites, by hospital and measure of value-based purchasing.
    Map<String, Map<String, Rate>> pooled() {
        Map<String, Map<String, Rate>> pooled = new HashMap<>();
        for (NamedCsvRecord row : file.rows()) {
            file.rate(row, SURGICAL_SITES)
                    .ifPresent(rate ->
                            pooled.put(
                                    file.text(row, HospitalFiles.FACILITY),
                                    Map.of(COMBINED, rate)));
        }
        return pooled;
    }
}
