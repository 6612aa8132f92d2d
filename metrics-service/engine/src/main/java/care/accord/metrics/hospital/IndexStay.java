package care.accord.metrics.hospital;

import java.util.Optional;

/// A stay after which the person could have been readmitted, or why it is not looked at.
///
/// @param excluded the reason, blank for an index stay
/// @param next what is said of the next admission within the window, blank without one
/// @param readmission the unplanned stay that followed
record IndexStay(
        Stay stay,
        ReadmissionRules.Stratum stratum,
        String excluded,
        String next,
        Optional<Stay> readmission) {
    boolean counts() {
        return excluded.isEmpty();
    }
}
