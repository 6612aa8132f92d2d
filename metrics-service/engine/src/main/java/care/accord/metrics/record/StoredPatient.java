package care.accord.metrics.record;

/// Where the record of a patient lies.
///
/// @param patient the organization's own Patient id
/// @param person by whose hash the record is sharded, as claims are: the member the patient is known to be when the record is
///     written, or the patient while nothing says so
public record StoredPatient(String patient, String person) {
    @Override
    public String toString() {
        return "StoredPatient[withheld]";
    }
}
