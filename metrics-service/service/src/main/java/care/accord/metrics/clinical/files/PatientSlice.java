package care.accord.metrics.clinical.files;

import java.util.Optional;

/// What one feed says about one Patient, ready to store.
///
/// @param patient the organization's own Patient id
/// @param memberId by which the payer knows the person; empty when the Patient carries none
/// @param gzipped the resources as received, one a line
public record PatientSlice(
        String patient, Optional<String> memberId, int resources, byte[] gzipped) {}
