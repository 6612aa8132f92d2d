package care.accord.metrics.measure.fhir;

import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// Where clinical records come from: one person at a time, so that memory does not grow with the population.
@FunctionalInterface
public interface ClinicalRecords {
    /// The person's FHIR R4 resources as JSON texts, in order of arrival; empty when nobody sent any.
    List<String> of(BeneficiaryId beneficiary);
}
