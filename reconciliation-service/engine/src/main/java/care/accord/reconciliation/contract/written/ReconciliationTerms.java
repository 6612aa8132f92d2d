package care.accord.reconciliation.contract.written;

import care.accord.reconciliation.contract.ContractDocument.Distribution;
import care.accord.reconciliation.contract.ContractDocument.Interim;
import care.accord.reconciliation.contract.ContractDocument.Reconciliation;
import care.accord.reconciliation.contract.ContractDocument.Sharers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `reconciliation` of a contract document: when settlements are made, and what happens to the money of a final one.
final class ReconciliationTerms {
    private static final int LONGEST_RUNOUT_MONTHS = 24;

    private ReconciliationTerms() {}

    static Reconciliation read(Fields fields) {
        Reconciliation reconciliation =
                new Reconciliation(
                        Interim.valueOf(
                                fields.code("interim", List.of("every-snapshot", "quarterly"))
                                        .replace('-', '_')
                                        .toUpperCase(Locale.ROOT)),
                        fields.whole("finalMonthsAfter", 0, LONGEST_RUNOUT_MONTHS),
                        fields.has("withholdRate")
                                ? Optional.of(fields.fraction("withholdRate"))
                                : Optional.empty(),
                        fields.has("distribution")
                                ? Optional.of(distribution(fields.object("distribution")))
                                : Optional.empty());
        fields.refuseUnknown();
        return reconciliation;
    }

    private static Distribution distribution(Fields fields) {
        Distribution distribution =
                new Distribution(
                        fields.fraction("retained"),
                        Sharers.valueOf(
                                fields.code("among", List.of("practices", "clinicians"))
                                        .toUpperCase(Locale.ROOT)));
        fields.refuseUnknown();
        return distribution;
    }

    /// The inverse of [#read].
    static Map<String, Object> tree(Reconciliation terms) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("interim", terms.interim().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("finalMonthsAfter", terms.finalMonthsAfter());
        terms.withholdRate().ifPresent(rate -> tree.put("withholdRate", rate.toPlainString()));
        terms.distribution()
                .ifPresent(distribution -> tree.put("distribution", tree(distribution)));
        return tree;
    }

    private static Map<String, Object> tree(Distribution distribution) {
        return Map.of(
                "retained", distribution.retained().toPlainString(),
                "among", distribution.among().name().toLowerCase(Locale.ROOT));
    }
}
