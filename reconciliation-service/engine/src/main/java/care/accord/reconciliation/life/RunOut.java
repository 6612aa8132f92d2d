package care.accord.reconciliation.life;

import java.time.LocalDate;
import java.time.YearMonth;

/// The time after a performance period in which its claims still arrive and count for the final settlement.
///
/// @param lastDay what was received by this day counts
public record RunOut(LocalDate lastDay) {

    /// A period that ends with a month has whole months of run-out.
    public static RunOut after(LocalDate periodEnd, int months) {
        YearMonth month = YearMonth.from(periodEnd);
        return new RunOut(
                periodEnd.equals(month.atEndOfMonth())
                        ? month.plusMonths(months).atEndOfMonth()
                        : periodEnd.plusMonths(months));
    }

    /// Whether nothing that still counts can be missing from the data.
    ///
    /// @param paidThrough the latest day for which the data has payments
    public boolean isCoveredBy(LocalDate paidThrough) {
        return !paidThrough.isBefore(lastDay);
    }

    /// The day as of which a final settlement knows the claims: later ones do not count.
    public LocalDate knownOn(LocalDate dataAsOf) {
        return dataAsOf.isBefore(lastDay) ? dataAsOf : lastDay;
    }
}
