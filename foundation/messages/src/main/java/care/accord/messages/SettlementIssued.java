package care.accord.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A settlement of a contract was issued. Published by reconciliation-service. Key: contract id.
///
/// @param kind `interim` (a forecast that moves with every snapshot) or `final`
/// @param outcome `shared-savings`, `within-corridor` or `shared-losses`
/// @param payment dollars to the provider organization, a decimal such as `1234.50`; negative when it owes
/// @param disputeBy last day on which it can be questioned
/// @param restatesSettlementId the settlement that it takes the place of
public record SettlementIssued(
        String contractId,
        int contractVersion,
        Parties parties,
        String settlementId,
        int settlementVersion,
        @Nullable String previousSettlementId,
        String kind,
        String outcome,
        String payment,
        String rosterId,
        String scorecardId,
        LocalDate dataAsOf,
        @Nullable LocalDate disputeBy,
        @Nullable String restatesSettlementId) {}
