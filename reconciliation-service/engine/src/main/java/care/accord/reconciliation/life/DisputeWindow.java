package care.accord.reconciliation.life;

import java.time.LocalDate;

/// The days in which a settlement can be questioned.
///
/// @param lastDay the last day, included
public record DisputeWindow(LocalDate lastDay) {

    /// Opens on the day of issue; the contract says for how many days after it.
    public static DisputeWindow from(LocalDate issuedOn, int days) {
        return new DisputeWindow(issuedOn.plusDays(days));
    }

    public boolean isOpen(LocalDate today) {
        return !today.isAfter(lastDay);
    }
}
