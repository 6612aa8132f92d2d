package care.accord.sampledata.care;

import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Clinician;
import java.util.List;

/// A claim with all its versions. Days count from 1970-01-01.
///
/// @param billType type of bill, blank on professional claims
/// @param diagnoses ICD-10-CM codes without a dot, principal first, at most ten
/// @param versions in order of receipt, the original first
public record Claim(
        String id,
        Kind kind,
        int start,
        int end,
        Stay stay,
        String billType,
        String drg,
        List<String> diagnoses,
        Biller biller,
        List<Line> lines,
        List<Version> versions) {

    /// The form it came on.
    public enum Kind {
        PROFESSIONAL,
        INSTITUTIONAL
    }

    /// Admission and discharge; [#NONE] for care without a bed.
    public record Stay(int admission, int discharge, String disposition) {
        public static final Stay NONE = new Stay(-1, -1, "");

        public boolean isNone() {
            return admission < 0;
        }
    }

    /// A line of the claim.
    ///
    /// @param code HCPCS, may be blank on facility lines
    /// @param cents allowed by the original version
    public record Line(
            int day,
            String revenueCenter,
            String code,
            int units,
            Clinician clinician,
            String placeOfService,
            long cents) {}

    /// What the payer reported at one time.
    ///
    /// @param adjustment 0 original, 1 cancellation, 2 replacement
    /// @param perMille what the version allows, relative to the original
    public record Version(int adjustment, int received, int paid, int perMille) {
        public boolean cancels() {
            return adjustment == 1;
        }

        public long allowed(Line line) {
            return line.cents() * perMille / 1000;
        }
    }

    public Claim {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
        versions = List.copyOf(versions);
    }

    /// Index of the version that counts for someone who has received everything up to a day; -1 when nothing has come or the
    /// last thing that came is a cancellation.
    public int finalAction(int knownOn) {
        int last = -1;
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).received() <= knownOn) {
                last = i;
            }
        }
        return last >= 0 && versions.get(last).cancels() ? -1 : last;
    }
}
