package care.accord.metrics.measure.fhir;

import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// Where clinical records come from: one person at a time, so that memory does not grow with the population.
@FunctionalInterface
public interface ClinicalRecords {
    /// One record for each organization that sent any, always in the same order.
    List<OrganizationRecord> of(BeneficiaryId beneficiary);
}
