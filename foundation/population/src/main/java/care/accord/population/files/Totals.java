package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.function.IntConsumer;

/// Adds up the lines of a file as they are read.
final class Totals {
    private final Layout layout;
    private final Column[] people;
    private final Column[] allowed;
    private final Column[] paid;
    private final Column[] received;
    private final Column[] paidOn;
    private final Sums sums = new Sums();

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
                        ? new Tally(1, sum(line, allowed), sum(line, paid).plus(layout.paid(line)))
                        : new Tally(1, Usd.ZERO, Usd.ZERO);
        if (line.isRejected()) {
            sums.reject(one);
        } else {
            sums.accept(one);
            line.remark().ifPresent(remark -> sums.remarks().add(remark, one.paid()));
        }
        for (Column column : people) {
            sums.person(line.text(column));
        }
        latest(line, received, sums::received);
        latest(line, paidOn, sums::paid);
    }

    private static Usd sum(CsvLine line, Column[] columns) {
        long cents = 0;
        for (Column column : columns) {
            cents = Math.addExact(cents, line.cell(column).number);
        }
        return new Usd(cents);
    }

    private static void latest(CsvLine line, Column[] columns, IntConsumer seen) {
        for (Column column : columns) {
            if (line.has(column)) {
                seen.accept(line.whole(column));
            }
        }
    }

    Sums sums() {
        return sums;
    }
}
