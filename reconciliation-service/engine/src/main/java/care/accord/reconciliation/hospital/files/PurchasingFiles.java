package care.accord.reconciliation.hospital.files;

import care.accord.reconciliation.hospital.Engagement.Dimension;
import care.accord.reconciliation.hospital.Measure;
import care.accord.reconciliation.hospital.MeasurePoints;
import care.accord.reconciliation.hospital.PurchasingRules;
import care.accord.reconciliation.hospital.PurchasingScore;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files of Hospital Value-Based Purchasing: a file for each domain, a row for each hospital.
///
/// @param byDomain the file of each domain, by the domain's id
/// @param scores of the domains, for the order of hospitals
record PurchasingFiles(Map<String, PublishedFile> byDomain, PublishedFile scores) {
    private static final int SCORE_DECIMALS = 12;

    /// Where each domain's unweighted and weighted score are published.
    private record ScoreColumns(String file, String unweighted, String weighted) {}

    private static final Map<String, ScoreColumns> DOMAINS = domains();

    private static Map<String, ScoreColumns> domains() {
        Map<String, ScoreColumns> domains = new LinkedHashMap<>();
        domains.put(
                "clinical-outcomes",
                new ScoreColumns(
                        "hvbp_clinical_outcomes.csv",
                        "Unweighted Normalized Clinical Outcomes Domain Score",
                        "Weighted Normalized Clinical Outcomes Domain Score"));
        domains.put(
                PurchasingScore.ENGAGEMENT,
                new ScoreColumns(
                        "hvbp_person_and_community_engagement.csv",
                        "Unweighted Person And Community Engagement Domain Score",
                        "Weighted Person And Community Engagement Domain Score"));
        domains.put(
                "safety",
                new ScoreColumns(
                        "hvbp_safety.csv",
                        "Unweighted Normalized Safety Domain Score",
                        "Weighted Safety Domain Score"));
        domains.put(
                "efficiency-and-cost-reduction",
                new ScoreColumns(
                        "hvbp_efficiency_and_cost_reduction.csv",
                        "Unweighted Normalized Efficiency And Cost Reduction Domain Score",
                        "Weighted Efficiency And Cost Reduction Domain Score"));
        return domains;
    }

    static PurchasingFiles read(Path folder) throws IOException {
        Map<String, PublishedFile> files = new LinkedHashMap<>();
        for (Map.Entry<String, ScoreColumns> domain : DOMAINS.entrySet()) {
            files.put(domain.getKey(), PublishedFile.read(folder, domain.getValue().file()));
        }
        return new PurchasingFiles(files, PublishedFile.read(folder, "hvbp_tps.csv"));
    }

    /// The fiscal year all rows are of.
    PerformanceYear year() {
        List<String> years =
                scores.rows().stream()
                        .map(row -> scores.text(row, "Fiscal Year"))
                        .distinct()
                        .toList();
        if (years.size() != 1 || !years.getFirst().matches("\\d{4}")) {
            throw new IllegalArgumentException(
                    "%s, Fiscal Year: one year is expected, not %s"
                            .formatted(scores.name(), years));
        }
        return new PerformanceYear(Integer.parseInt(years.getFirst()));
    }

    /// What every hospital scores, by hospital in the order of the file.
    ///
    /// @param pooled rates over all strata of measures with strata, by hospital and measure
    Map<String, PurchasingScore> scores(
            PurchasingRules rules, Map<String, Map<String, Rate>> pooled) {
        Map<String, Map<String, NamedCsvRecord>> byFacility = new HashMap<>();
        byDomain.forEach((domain, file) -> byFacility.put(domain, byFacility(file)));
        Map<String, PurchasingScore> found = new LinkedHashMap<>();
        for (NamedCsvRecord row : scores.rows()) {
            String facility = scores.text(row, HospitalFiles.FACILITY);
            Map<String, NamedCsvRecord> hospital = new TreeMap<>();
            byFacility.forEach((domain, rows) -> {
                NamedCsvRecord of = rows.get(facility);
                if (of != null) {
                    hospital.put(domain, of);
                }
            });
            found.put(facility, scored(hospital, pooled.getOrDefault(facility, Map.of()), rules));
        }
        return found;
    }

    private static Map<String, NamedCsvRecord> byFacility(PublishedFile file) {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        for (NamedCsvRecord row : file.rows()) {
            String facility = file.text(row, HospitalFiles.FACILITY);
            if (rows.put(facility, row) != null) {
                throw new IllegalArgumentException(
                        "%s, line %d: hospital %s is there twice"
                                .formatted(file.name(), row.getStartingLineNumber(), facility));
            }
        }
        return rows;
    }

    private PurchasingScore scored(
            Map<String, NamedCsvRecord> hospital, Map<String, Rate> pooled, PurchasingRules rules) {
        List<Measure> measures = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        hospital.forEach((domain, row) -> {
            PublishedFile file = file(domain);
            for (String name : rules.measuresOf(domain)) {
                if (domain.equals(PurchasingScore.ENGAGEMENT)) {
                    dimensions.add(
                            new Dimension(
                                    measure(file, row, name), file.required(row, name + " Floor")));
                } else {
                    measures.add(measure(file, row, name));
                }
            }
        });
        return PurchasingScore.of(measures, dimensions, pooled, rules);
    }

    private PublishedFile file(String domain) {
        return Optional.ofNullable(byDomain.get(domain)).orElseThrow();
    }

    private static Measure measure(PublishedFile file, NamedCsvRecord row, String name) {
        return new Measure(
                name,
                file.required(row, name + " Achievement Threshold"),
                file.required(row, name + " Benchmark"),
                file.rate(row, name + " Baseline Rate"),
                file.rate(row, name + " Performance Rate"));
    }

    /// Writes a hospital's scores.
    static void add(String facility, PurchasingScore score, PurchasingRules rules, ScoreRows rows) {
        score.points()
                .forEach((name, points) -> add(facility, name, " Measure Score", points, rows));
        rules.combined().values().stream()
                .map(stratum -> stratum.condition().orElse(stratum.code()))
                .distinct()
                .forEach(name ->
                        rows.add(
                                facility,
                                name + " Measure Score",
                                Optional.ofNullable(score.combined().get(name)),
                                0));
        List<String> dimensions = rules.measuresOf(PurchasingScore.ENGAGEMENT);
        List<MeasurePoints> points = score.engagement().dimensions();
        for (int i = 0; i < points.size(); i++) {
            add(facility, dimensions.get(i), " Dimension Score", points.get(i), rows);
        }
        rows.add(facility, "Hcahps Base Score", score.engagement().base(), 0);
        rows.add(facility, "Hcahps Consistency Score", score.engagement().consistency(), 0);
        DOMAINS.forEach((domain, columns) -> {
            rows.add(
                    facility,
                    columns.unweighted(),
                    Optional.ofNullable(score.unweighted().get(domain)),
                    SCORE_DECIMALS);
            rows.add(
                    facility,
                    columns.weighted(),
                    Optional.ofNullable(score.weighted().get(domain)),
                    SCORE_DECIMALS);
        });
        rows.add(facility, "Total Performance Score", score.total(), SCORE_DECIMALS);
    }

    private static void add(
            String facility,
            String name,
            String scoreColumn,
            MeasurePoints points,
            ScoreRows rows) {
        rows.add(facility, name + " Achievement Points", points.achievement(), 0);
        rows.add(facility, name + " Improvement Points", points.improvement(), 0);
        rows.add(facility, name + scoreColumn, points.score(), 0);
    }
}
