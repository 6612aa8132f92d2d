package care.accord.reconciliation.hospital.files;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.hospital.Known;
import care.accord.reconciliation.hospital.PurchasingRules;
import care.accord.reconciliation.hospital.PurchasingScore;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scores every hospital in the files that CMS publishes for a fiscal year. Published results in them are not used: their columns
/// may be blank.
public final class HospitalFiles {
    static final String FACILITY = "Facility ID";

    private final PurchasingFiles purchasing;
    private final PurchasingRules purchasingRules;
    private final AcquiredConditions conditions;
    private final Readmissions readmissions;

    private HospitalFiles(
            PurchasingFiles purchasing,
            PurchasingRules purchasingRules,
            AcquiredConditions conditions,
            Readmissions readmissions) {
        this.purchasing = purchasing;
        this.purchasingRules = purchasingRules;
        this.conditions = conditions;
        this.readmissions = readmissions;
    }

    /// The files of a folder.
    ///
    /// @throws IllegalArgumentException naming the file and what is wrong with it
    public static HospitalFiles read(Path folder, ProgramRules rules) throws IOException {
        try {
            PurchasingFiles purchasing = PurchasingFiles.read(folder);
            PerformanceYear year = purchasing.year();
            return new HospitalFiles(
                    purchasing,
                    PurchasingRules.in(rules, year),
                    AcquiredConditions.read(folder, rules, year),
                    Readmissions.read(folder, rules, year));
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// Rows `facility_id,item,value`: every score of every hospital. Of values that printed numbers leave open the likeliest is
    /// written.
    ///
    /// @throws IllegalArgumentException naming file, line and column
    public String score() {
        ScoreRows rows = new ScoreRows();
        purchasing
                .scores(purchasingRules, conditions.pooled())
                .forEach((facility, score) ->
                        PurchasingFiles.add(facility, score, purchasingRules, rows));
        penalties()
                .forEach(penalty ->
                        rows.add(
                                penalty.facility(),
                                penalty.item(),
                                penalty.known().map(Known::rate),
                                PenaltyScore.DECIMALS));
        return rows.toString();
    }

    /// Rows `facility_id,item,value,least,most,limited_by` of those totals and ratios that printed numbers leave open between two
    /// values, and the inputs whose digits are missing.
    public String undetermined() {
        return penalties()
                .filter(PenaltyScore::isUndetermined)
                .map(PenaltyScore::row)
                .collect(
                        Collectors.joining(
                                "\n", "facility_id,item,value,least,most,limited_by\n", "\n"));
    }

    /// How a hospital's totals and ratios came about, and whether printed numbers determine them.
    ///
    /// @throws IllegalArgumentException if there is no such hospital
    public String explain(String facility) {
        PurchasingScore score =
                purchasing.scores(purchasingRules, conditions.pooled()).get(facility);
        String total =
                score == null ? "" : score.total().map(rate -> rate.explain() + "\n").orElse("");
        String penalties =
                penalties()
                        .filter(penalty -> penalty.facility().equals(facility))
                        .map(PenaltyScore::explain)
                        .collect(Collectors.joining());
        if (score == null && penalties.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' has no scores in these files; a hospital is named by its Facility ID of six characters"
                            .formatted(facility));
        }
        return total + penalties;
    }

    private Stream<PenaltyScore> penalties() {
        return Stream.concat(conditions.scores(), readmissions.scores());
    }
}
