package care.accord.metrics.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One model as CMS publishes it: what a user loads.
///
/// @param coefficients by name in upper case, such as `CNA_HCC85`
/// @param categories the condition categories of each diagnosis, ICD-10-CM without dots
/// @param hierarchy in file order, which is the order in which it applies
/// @param labels what a category means, by number
public record RiskTables(
        Map<String, BigDecimal> coefficients,
        Map<String, List<Integer>> categories,
        List<Hierarchy> hierarchy,
        List<DiagnosisEdit> edits,
        Map<Integer, String> labels) {

    /// A person with the first category does not get the second.
    public record Hierarchy(int above, int below) {}
}
