package care.accord.reconciliation.contract;

import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;

/// The terms of a value-based contract. Whatever a settlement needs to know of it stands here; a new commercial contract is
/// another document, not other code.
///
/// @param disputeWindowDays days after a settlement in which either party may dispute it
public record ContractDocument(
        String name,
        String lineOfBusiness,
        Party payer,
        Party provider,
        DateSpan performancePeriod,
        AttributionTerms attribution,
        List<MeasureTerms> measures,
        Arrangement arrangement,
        List<Incentive> incentives,
        ReconciliationTerms reconciliation,
        int disputeWindowDays) {
    public ContractDocument {
        measures = List.copyOf(measures);
        incentives = List.copyOf(incentives);
    }

    /// A tenant, and its name as shown to people.
    public record Party(String tenant, String name) {}

    /// How beneficiaries are attributed.
    ///
    /// @param method rule chain, such as `plurality-of-allowed-charges`
    /// @param program whose primary-care code list applies
    /// @param window service dates that count
    public record AttributionTerms(String method, String program, DateSpan window) {}

    /// When it is settled.
    ///
    /// @param interim how often a forecast is issued, such as `every-snapshot`
    /// @param finalMonthsAfter months of run-out after the period before the final settlement
    public record ReconciliationTerms(String interim, int finalMonthsAfter) {}

    public Optional<MeasureTerms> measure(String id) {
        return measures.stream().filter(terms -> terms.measure().equals(id)).findFirst();
    }
}
