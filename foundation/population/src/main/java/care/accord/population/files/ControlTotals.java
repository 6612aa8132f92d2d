package care.accord.population.files;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a payer checks first: does the platform count what was sent?
///
/// @param tally data lines of the file (the header is not one) and exact sums
/// @param beneficiaries distinct people the lines speak of
/// @param received latest received date of a line
/// @param paidThrough latest paid date of a line
/// @param remarks what else there is to know of its good records; empty where the feed is rejected
/// @param remarkedPaid how much of the paid sum they are; absent where nobody adds them up
public record ControlTotals(
        Tally tally,
        long beneficiaries,
        Optional<LocalDate> received,
        Optional<LocalDate> paidThrough,
        Map<Remark, Long> remarks,
        Map<Remark, Usd> remarkedPaid) {
    public ControlTotals {
        remarks = Collections.unmodifiableMap(new TreeMap<>(remarks));
        remarkedPaid = Collections.unmodifiableMap(new TreeMap<>(remarkedPaid));
    }

    /// Totals that there is nothing to remark on.
    public ControlTotals(
            Tally tally,
            long beneficiaries,
            Optional<LocalDate> received,
            Optional<LocalDate> paidThrough) {
        this(tally, beneficiaries, received, paidThrough, Map.of(), Map.of());
    }

    public static final ControlTotals NONE =
            new ControlTotals(Tally.NONE, 0, Optional.empty(), Optional.empty());

    /// The same totals of a feed of whose records this is to know.
    public ControlTotals remarking(Remarks other) {
        return new ControlTotals(
                tally, beneficiaries, received, paidThrough, other.counts(), other.paid());
    }

    public long lines() {
        return tally.lines();
    }

    public Usd allowed() {
        return tally.allowed();
    }

    public Usd paid() {
        return tally.paid();
    }
}
