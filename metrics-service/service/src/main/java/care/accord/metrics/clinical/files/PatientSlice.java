package care.accord.metrics.clinical.files;

import java.util.Optional;

/// What one feed says about one Patient, ready to store.
public final class PatientSlice {
    private final String patient;
    private final Optional<String> memberId;
    private final int resources;
    private final byte[] gzipped;

    PatientSlice(String patient, Optional<String> memberId, int resources, byte[] gzipped) {
        this.patient = patient;
        this.memberId = memberId;
        this.resources = resources;
        this.gzipped = gzipped.clone();
    }

    /// The organization's own Patient id.
    public String patient() {
        return patient;
    }

    /// The id by which the payer knows the person; empty when the Patient carries none.
    public Optional<String> memberId() {
        return memberId;
    }

    public int resources() {
        return resources;
    }

    /// The resources as received, one a line.
    public byte[] gzipped() {
        return gzipped.clone();
    }
}
