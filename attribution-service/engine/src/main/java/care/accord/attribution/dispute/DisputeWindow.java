package care.accord.attribution.dispute;

import java.time.LocalDate;
import java.util.Optional;

/// The clock of a contract: how long a roster can be questioned, and by when an answer is due.
///
/// @param days days after a roster was decided, or after a dispute was raised; empty when the contract sets none
public record DisputeWindow(Optional<Integer> days) {

    /// The last day on which a roster can be questioned.
    public Optional<LocalDate> raiseBy(LocalDate rosterDecidedOn) {
        return days.map(rosterDecidedOn::plusDays);
    }

    /// The day by which the other party answers.
    public Optional<LocalDate> decideBy(LocalDate raisedOn) {
        return days.map(raisedOn::plusDays);
    }

    public boolean isOpen(LocalDate rosterDecidedOn, LocalDate today) {
        return raiseBy(rosterDecidedOn).map(last -> !today.isAfter(last)).orElse(true);
    }
}
