package care.accord.population.files.cclf;

import care.accord.population.files.Tally;
import java.util.Optional;

/// What came of one file of a delivery. Amounts are unsigned, as they are written.
///
/// @param declared how many records the control file says there are
/// @param accepted records nothing was wrong with
public record FileOutcome(Optional<Long> declared, Tally accepted, Tally rejected) {
    /// Whether the records of the file are good in themselves.
    public boolean isGood() {
        return rejected.lines() == 0 && declared.orElse(accepted.lines()) == accepted.lines();
    }
}
