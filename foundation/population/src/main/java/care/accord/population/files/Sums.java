package care.accord.population.files;

import java.time.LocalDate;
import java.util.Optional;

/// The control totals of a file while it is read.
final class Sums {
    private static final int NONE = Integer.MIN_VALUE;

    private final PeopleSeen peopleSeen = new PeopleSeen();
    private final Remarks remarks = new Remarks();
    private Tally accepted = Tally.NONE;
    private Tally rejected = Tally.NONE;
    private int latestReceived = NONE;
    private int latestPaid = NONE;

    void accept(Tally one) {
        accepted = accepted.plus(one);
    }

    void reject(Tally one) {
        rejected = rejected.plus(one);
    }

    void person(String identifier) {
        peopleSeen.add(identifier);
    }

    void received(int epochDay) {
        latestReceived = Math.max(latestReceived, epochDay);
    }

    void paid(int epochDay) {
        latestPaid = Math.max(latestPaid, epochDay);
    }

    Remarks remarks() {
        return remarks;
    }

    Tally accepted() {
        return accepted;
    }

    Tally rejected() {
        return rejected;
    }

    ControlTotals all() {
        return new ControlTotals(
                accepted.plus(rejected), peopleSeen.count(), day(latestReceived), day(latestPaid));
    }

    private static Optional<LocalDate> day(int epochDay) {
        return epochDay == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
}
