package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.PatientResult;

/// The seam behind which a measure is evaluated over FHIR records: a person's record in, populations with their evidence out.
/// Interpreted CQL is one way; another must give the same answers. One thread at a time.
@FunctionalInterface
public interface PatientEvaluation {
    /// What the measure finds for the person.
    ///
    /// @throws RuntimeException when a population cannot be evaluated for this person
    PatientResult of(PatientRecord record);
}
