package care.accord.population.files;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Optional;

/// What a payer checks first: does the platform count what was sent?
///
/// @param tally data lines of the file (the header is not one) and exact sums
/// @param beneficiaries distinct people the lines speak of
/// @param received latest received date of a line
/// @param paidThrough latest paid date of a line
public record ControlTotals(
        Tally tally,
        long beneficiaries,
        Optional<LocalDate> received,
        Optional<LocalDate> paidThrough) {
    public static final ControlTotals NONE =
            new ControlTotals(Tally.NONE, 0, Optional.empty(), Optional.empty());

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
