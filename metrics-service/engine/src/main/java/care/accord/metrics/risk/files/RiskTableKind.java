package care.accord.metrics.risk.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The published tables that scores are made from, by the names and columns that they are published under.
public enum RiskTableKind {
    COEFFICIENTS("ra_coefficients_YEAR.csv", "coefficient value model_version"),
    DIAGNOSES("ra_dx_to_cc_YEAR.csv", "diagnosis_code cc model_name"),
    HIERARCHIES("ra_hierarchies_YEAR.csv", "cc_parent cc_child model_domain model_version"),
    LABELS("ra_labels_YEAR.csv", "cc label model_domain model_version"),
    EDITS("ra_dx_edits.csv", "icd10 sex age_min age_max cc_override model_name"),
    SERVICES("ra_eligible_cpt_hcpcs_YEAR.csv", "cpt_hcpcs_code");

    private final String file;
    private final String columns;

    RiskTableKind(String file, String columns) {
        this.file = file;
        this.columns = columns;
    }

    /// What a file of this name is; empty if no table is called so.
    public static Optional<RiskTableKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> Pattern.matches(kind.file.replace("YEAR", "[0-9]{4}"), name))
                .findFirst();
    }

    /// How the file is called.
    public String file() {
        return file;
    }

    /// Columns that a table of this kind needs and a text lacks; of a text without a single row nothing is known.
    public List<String> missingIn(CsvRows table) {
        return table.rows().stream()
                .limit(1)
                .flatMap(row ->
                        Arrays.stream(columns.split(" "))
                                .filter(column -> row.findField(column).isEmpty()))
                .toList();
    }
}
