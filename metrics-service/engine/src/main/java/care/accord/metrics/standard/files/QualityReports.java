package care.accord.metrics.standard.files;

import care.accord.metrics.points.Benchmarks;
import care.accord.metrics.points.MeasurePoints;
import care.accord.metrics.points.Performance;
import care.accord.metrics.risk.files.CsvRows;
import care.accord.metrics.standard.QualityReport;
import care.accord.metrics.standard.QualityReport.Reported;
import care.accord.metrics.standard.QualityReport.Third;
import care.accord.metrics.standard.QualityRules;
import care.accord.metrics.standard.QualityRules.Required;
import care.accord.metrics.standard.QualityScore;
import care.accord.metrics.standard.QualityStanding;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A file of what ACOs reported, one row a measure:
/// `aco,performance_year,first_year,underserved_share,measure,method,rate,cases,completeness,third`, and `extreme_circumstances` where an
/// ACO was affected by some. Rows of an ACO and year belong together; what they say of the ACO is taken from the first.
public final class QualityReports {
    private static final String YEAR = "performance_year";
    private static final String AFFECTED = "extreme_circumstances";

    private final ProgramRules rules;
    private final Optional<Benchmarks> own;

    /// @param own benchmarks to use instead of the shipped ones
    public QualityReports(ProgramRules rules, Optional<Benchmarks> own) {
        this.rules = rules;
        this.own = own;
    }

    /// One line for each measure, `aco,performance_year,measure,method,standing,decile,points`, and one for each ACO, whose measure is
    /// `quality-score` and whose standing is that in the standard.
    ///
    /// @throws IllegalArgumentException naming line and column of the first mistake
    public String score(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("aco", YEAR, "measure", "method", "standing", "decile", "points");
            for (QualityReport report : read(CsvRows.read(file))) {
                write(csv, report);
            }
        }
        return text.toString();
    }

    private void write(CsvWriter csv, QualityReport report) {
        QualityRules year = rules(report.year());
        QualityScore score =
                QualityScore.of(
                        report, own.orElseGet(() -> Benchmarks.of(rules, report.year())), year);
        QualityStanding standing = QualityStanding.of(report, score, year);
        String number = Integer.toString(report.year().year());
        for (QualityScore.Line line : score.lines()) {
            for (QualityScore.Part part : line.parts()) {
                csv.writeRecord(
                        report.aco(),
                        number,
                        part.reported().map(Reported::measure).orElse(line.required().measure()),
                        part.reported().map(Reported::method).orElse(""),
                        word(part.points()),
                        part.points() instanceof MeasurePoints.Scored scored
                                ? Integer.toString(scored.decile())
                                : "",
                        part.points().earned().toPlainString());
            }
        }
        csv.writeRecord(
                report.aco(),
                number,
                "quality-score",
                "",
                word(standing),
                "",
                standing.score().display());
    }

    private QualityRules rules(PerformanceYear year) {
        try {
            return QualityRules.of(rules, year);
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "%s: %s; leave the year out".formatted(YEAR, e.getMessage()), e);
        }
    }

    private List<QualityReport> read(CsvRows file) {
        Map<String, List<NamedCsvRecord>> byAco = new LinkedHashMap<>();
        for (NamedCsvRecord row : file.rows()) {
            byAco.computeIfAbsent(
                            file.text(row, "aco") + " " + file.text(row, YEAR),
                            _ -> new ArrayList<>())
                    .add(row);
        }
        return byAco.values().stream().map(rows -> report(file, rows)).toList();
    }

    private QualityReport report(CsvRows file, List<NamedCsvRecord> rows) {
        NamedCsvRecord first = rows.getFirst();
        PerformanceYear year =
                file.value(first, YEAR, text -> new PerformanceYear(Integer.parseInt(text)));
        Map<String, Required> known =
                rules(year).measures().stream()
                        .collect(Collectors.toMap(Required::measure, one -> one));
        Set<String> seen = new HashSet<>();
        List<Reported> reported = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            Reported one = reported(file, row, known);
            if (!seen.add(one.measure() + " " + one.method())) {
                throw file.mistake(
                        row,
                        "measure",
                        "'%s' by %s is there twice; leave one out"
                                .formatted(one.measure(), one.method()));
            }
            reported.add(one);
        }
        return new QualityReport(
                file.text(first, "aco"),
                year,
                file.value(first, "first_year", QualityReports::yes),
                first.findField(AFFECTED).isPresent()
                        && file.value(first, AFFECTED, QualityReports::yes),
                file.value(first, "underserved_share", QualityReports::share),
                reported);
    }

    private static Reported reported(
            CsvRows file, NamedCsvRecord row, Map<String, Required> known) {
        String measure = file.text(row, "measure");
        Required required = known.get(Reported.required(measure));
        if (required == null) {
            throw file.mistake(
                    row,
                    "measure",
                    "'%s' is not a measure of the year; its set is %s"
                            .formatted(measure, String.join(", ", new TreeSet<>(known.keySet()))));
        }
        boolean isOfHundred = !required.source().equals("claims");
        return new Reported(
                measure,
                file.value(row, "method", QualityReports::method),
                new Performance(
                        file.value(row, "rate", text -> rate(text, isOfHundred)),
                        file.value(row, "cases", Long::parseLong),
                        file.value(row, "completeness", QualityReports::share)),
                file.value(row, "third", QualityReports::third));
    }

    private static BigDecimal rate(String text, boolean isOfHundred) {
        BigDecimal rate = new BigDecimal(text);
        if (rate.signum() < 0 || (isOfHundred && rate.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new IllegalArgumentException(
                    isOfHundred
                            ? "%s is not a rate or score from 0 to 100".formatted(text)
                            : "%s is less than nothing".formatted(text));
        }
        return rate;
    }

    private static String method(String text) {
        if (!List.of("ecqm", "cqm", "survey", "claims").contains(text)) {
            throw new IllegalArgumentException(
                    "'%s' is none of ecqm, cqm, survey, claims".formatted(text));
        }
        return text;
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no", "" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is neither yes nor no".formatted(text));
        };
    }

    private static BigDecimal share(String text) {
        BigDecimal share = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("%s is not a fraction from 0 to 1".formatted(text));
        }
        return share;
    }

    private static Optional<Third> third(String text) {
        return switch (text) {
            case "" -> Optional.empty();
            case "top", "middle", "bottom" ->
                    Optional.of(Third.valueOf(text.toUpperCase(Locale.ROOT)));
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is none of top, middle, bottom".formatted(text));
        };
    }

    private static String word(MeasurePoints points) {
        return switch (points) {
            case MeasurePoints.Scored _ -> "scored";
            case MeasurePoints.Incomplete _ -> "incomplete";
            case MeasurePoints.NotReported _ -> "not-reported";
            case MeasurePoints.TooFewCases _ -> "too-few-cases";
            case MeasurePoints.NoBenchmark _ -> "no-benchmark";
        };
    }

    private static String word(QualityStanding standing) {
        return switch (standing) {
            case QualityStanding.Met met ->
                    "met-by-" + met.path().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case QualityStanding.Alternative _ -> "alternative";
            case QualityStanding.NotMet _ -> "not-met";
        };
    }
}
