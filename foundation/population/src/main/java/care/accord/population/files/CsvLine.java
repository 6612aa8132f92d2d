package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line being read, as cells of its layout; the next line overwrites it.
final class CsvLine {
    private final Cell[] cells;
    private final Rejections rejections;
    private final Optional<LocalDate> feedReceived;
    private final List<Rejection> pending = new ArrayList<>();
    private Optional<Remark> remark = Optional.empty();
    private long number;

    CsvLine(Layout layout, FeedFile file, Rejections rejections) {
        this.rejections = rejections;
        feedReceived = file.received();
        cells = new Cell[layout.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell();
        }
    }

    void begin(long lineNumber) {
        number = lineNumber;
        pending.clear();
        remark = Optional.empty();
        for (Cell cell : cells) {
            cell.clear();
        }
    }

    Cell cell(Column column) {
        return cells[column.position()];
    }

    /// Reads a field that is not blank, or says why it cannot be.
    void read(Column column, Slice field) {
        Optional<String> problem = column.form().read(field, cell(column));
        if (problem.isPresent()) {
            reject(column, problem.get());
        }
    }

    /// Rejects a line, good so far, that lacks a required value.
    void checkRequired(List<Column> columns) {
        if (isRejected()) {
            return;
        }
        for (Column column : columns) {
            if (column.need() == Column.Need.REQUIRED && !has(column)) {
                reject(column, "is required and blank");
            }
        }
    }

    void reject(Column column, String reason) {
        reject(column.name(), reason);
    }

    private void reject(String field, String reason) {
        pending.add(new Rejection(number, field, reason));
    }

    /// Rejects a line whose fields are not those of the header: what was said about single values would be about the wrong
    /// columns, and could show what must not be shown.
    void rejectShape(String reason) {
        pending.clear();
        reject("", reason);
    }

    /// Notes what else there is to know of the line.
    void remark(Remark noted) {
        remark = Optional.of(noted);
    }

    Optional<Remark> remark() {
        return remark;
    }

    /// Passes on what is wrong with the line, once it is known.
    void end() {
        pending.forEach(rejections::add);
    }

    boolean isRejected() {
        return !pending.isEmpty();
    }

    boolean has(Column column) {
        return cell(column).isPresent();
    }

    /// The value, or a blank string where the line has none.
    String text(Column column) {
        return cell(column).text;
    }

    /// The value, or 0 where the line has none.
    int whole(Column column) {
        return (int) cell(column).number;
    }

    /// The value, or nothing where the line has none.
    Usd money(Column column) {
        return new Usd(cell(column).number);
    }

    Optional<BigDecimal> quantity(Column column) {
        return has(column)
                ? Optional.of(BigDecimal.valueOf(cell(column).number, Decimals.THOUSANDTHS))
                : Optional.empty();
    }

    /// The day in a column that has one.
    LocalDate day(Column column) {
        return LocalDate.ofEpochDay(cell(column).number);
    }

    LocalDate day(Column column, LocalDate otherwise) {
        return has(column) ? day(column) : otherwise;
    }

    Optional<LocalDate> dayIfAny(Column column) {
        return has(column) ? Optional.of(day(column)) : Optional.empty();
    }

    /// Fills a day that the line left blank, so that the totals of the file know of it too.
    void fill(Column column, LocalDate day) {
        cell(column).set(day.toEpochDay());
    }

    /// The day the feed arrived, if it was said.
    Optional<LocalDate> feedReceived() {
        return feedReceived;
    }

    /// A span from one day through another; the line is rejected, naming the column of the end, if that comes first.
    Optional<DateSpan> span(LocalDate start, LocalDate end, Column endColumn) {
        if (end.isBefore(start)) {
            reject(endColumn, "comes before the day the span starts");
            return Optional.empty();
        }
        return Optional.of(new DateSpan(start, end));
    }
}
