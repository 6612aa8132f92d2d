package care.accord.metrics.risk.rest;

import care.accord.metrics.risk.store.RiskRunRow;
import care.accord.metrics.risk.store.RiskSummary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Risk scores of a roster as callers see them.
///
/// @param members `shown`, or `withheld`: to the payer alone, because claims about substance use disorder may stand behind scores
/// @param tables each published table with the version that was used
@Schema(name = "Risk scores")
public record RiskRunJson(
        String id,
        String contractId,
        int paymentYear,
        OffsetDateTime computedAt,
        String members,
        RiskSummary scores,
        Map<?, ?> tables,
        Inputs inputs) {

    /// What the run was computed from.
    @Schema(name = "Inputs of risk scores")
    public record Inputs(
            String runId,
            String contractId,
            int contractVersion,
            String rulesEdition,
            String rosterId,
            String snapshotId,
            LocalDate dataAsOf,
            LocalDate paidThrough) {}

    static RiskRunJson of(RiskRunRow row, RiskSummary summary, Map<?, ?> tables) {
        return new RiskRunJson(
                row.id,
                row.contractId,
                row.paymentYear,
                row.computedAt,
                row.withheld ? "withheld" : "shown",
                summary,
                tables,
                new Inputs(
                        row.id,
                        row.contractId,
                        row.contractVersion,
                        row.rulesEdition,
                        row.rosterId,
                        row.snapshotId,
                        row.dataAsOf,
                        row.paidThrough));
    }
}
