package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Adds up the lines of a file as they are read.
final class Totals {
    private static final int NONE = Integer.MIN_VALUE;

    private final Layout layout;
    private final Column[] people;
    private final Column[] allowed;
    private final Column[] paid;
    private final Column[] received;
    private final Column[] paidOn;
    private final PeopleSeen peopleSeen = new PeopleSeen();
    private Tally accepted = Tally.NONE;
    private Tally rejected = Tally.NONE;
    private int latestReceived = NONE;
    private int latestPaid = NONE;

    Totals(Layout layout) {
        this.layout = layout;
        List<Column> columns = layout.columns();
        people = withRole(columns, Role.PERSON);
        allowed = withRole(columns, Role.ALLOWED);
        paid = withRole(columns, Role.PAID);
        received = withRole(columns, Role.RECEIVED);
        paidOn = withRole(columns, Role.PAID_ON);
    }

    private static Column[] withRole(List<Column> columns, Role role) {
        return columns.stream()
                .filter(column -> column.roles().contains(role))
                .toArray(Column[]::new);
    }

    void add(CsvLine line) {
        Tally one =
                layout.counts(line)
                        ? new Tally(1, sum(line, allowed), sum(line, paid))
                        : new Tally(1, Usd.ZERO, Usd.ZERO);
        if (line.isRejected()) {
            rejected = rejected.plus(one);
        } else {
            accepted = accepted.plus(one);
        }
        for (Column column : people) {
            peopleSeen.add(line.text(column));
        }
        latestReceived = latest(line, received, latestReceived);
        latestPaid = latest(line, paidOn, latestPaid);
    }

    private static Usd sum(CsvLine line, Column[] columns) {
        long cents = 0;
        for (Column column : columns) {
            cents = Math.addExact(cents, line.cell(column).number);
        }
        return new Usd(cents);
    }

    private static int latest(CsvLine line, Column[] columns, int known) {
        int latest = known;
        for (Column column : columns) {
            if (line.has(column)) {
                latest = Math.max(latest, line.whole(column));
            }
        }
        return latest;
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
