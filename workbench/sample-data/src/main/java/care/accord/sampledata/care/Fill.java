package care.accord.sampledata.care;

import care.accord.sampledata.provider.Clinician;

/// A prescription filled for thirty days.
public record Fill(
        String id,
        String ndc,
        int day,
        int refills,
        long cents,
        Clinician prescriber,
        int received) {
    public static final int DAYS_SUPPLIED = 30;
}
