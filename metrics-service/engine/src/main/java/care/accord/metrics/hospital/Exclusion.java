package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;

/// What keeps a stay from counting: one of the diagnoses and one of the procedures. A set without codes asks for nothing.
///
/// @param reason said of a stay that does not count
public record Exclusion(String reason, CodeSet diagnoses, CodeSet procedures) {
    boolean appliesTo(StayCodes stay) {
        return (diagnoses.names().isEmpty() || stay.hasDiagnosis(diagnoses))
                && (procedures.names().isEmpty() || stay.hasProcedure(procedures));
    }
}
