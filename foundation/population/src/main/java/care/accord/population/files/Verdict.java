package care.accord.population.files;

import java.util.List;

/// The outcome of reading a feed file: all of it is taken, or none.
public sealed interface Verdict {
    /// What the file held: lines and amounts, accepted and rejected together.
    ControlTotals totals();

    /// Every line is good.
    record Accepted(ControlTotals totals) implements Verdict {}

    /// Nothing is taken. `accepted` and `rejected` add up to the totals, to the cent.
    ///
    /// @param rejections the first thousand, in the order of the file
    /// @param rejectionCount all of them
    /// @param accepted lines nothing was wrong with, which are not taken either
    record Rejected(
            ControlTotals totals,
            List<Rejection> rejections,
            long rejectionCount,
            Tally accepted,
            Tally rejected)
            implements Verdict {
        public Rejected {
            rejections = List.copyOf(rejections);
        }
    }
}
