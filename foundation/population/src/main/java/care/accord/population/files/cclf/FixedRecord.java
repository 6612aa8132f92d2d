package care.accord.population.files.cclf;

import care.accord.population.files.Cell;
import care.accord.population.files.Rejection;
import care.accord.population.files.Slice;
import care.accord.population.files.cclf.Field.Need;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The record being read, as cells of the fields of its layout; the next record overwrites it. Fields beyond the end of an
/// earlier edition are blank.
final class FixedRecord {
    private static final int UNITS_SCALE = 4;

    private final List<Field> fields;
    private final Cell[] cells;
    private final Slice slice = new Slice();
    private final List<Rejection> problems = new ArrayList<>();
    private final CclfFile file;
    private long number;

    FixedRecord(CclfLayout layout) {
        file = layout.file();
        fields = layout.fields();
        cells = new Cell[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell();
        }
    }

    /// Reads the fields of a record.
    ///
    /// @param line its place in the file, from 1
    void read(long line, char[] text, int length) {
        number = line;
        problems.clear();
        for (Field field : fields) {
            Cell cell = cells[field.position()];
            cell.clear();
            int end = Math.min(field.end(), length);
            slice.set(text, Math.min(field.start(), end), Math.max(0, end - field.start()));
            if (isBlank()) {
                if (field.need() == Need.REQUIRED) {
                    reject(field, "is required and blank");
                }
                continue;
            }
            field.form().read(slice, cell).ifPresent(reason -> reject(field, reason));
        }
    }

    /// Nothing, or the tildes CMS writes for nothing.
    private boolean isBlank() {
        for (int i = 0; i < slice.length(); i++) {
            if (slice.at(i) != '~') {
                return false;
            }
        }
        return true;
    }

    void reject(Field field, String reason) {
        problems.add(new Rejection(number, file.label() + " " + field.name(), reason));
    }

    List<Rejection> problems() {
        return problems;
    }

    private Cell cell(Field field) {
        return cells[field.position()];
    }

    boolean has(Field field) {
        return cell(field).isPresent();
    }

    /// The value, or a blank string where there is none.
    String text(Field field) {
        return cell(field).text;
    }

    int whole(Field field) {
        return (int) cell(field).number;
    }

    /// The value, or nothing where there is none.
    Usd money(Field field) {
        return new Usd(cell(field).number);
    }

    Optional<BigDecimal> units(Field field) {
        return has(field)
                ? Optional.of(
                        BigDecimal.valueOf(cell(field).number, UNITS_SCALE)
                                .setScale(3, java.math.RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /// The day in a field that has one.
    LocalDate day(Field field) {
        return LocalDate.ofEpochDay(cell(field).number);
    }

    Optional<LocalDate> dayIfAny(Field field) {
        return has(field) ? Optional.of(day(field)) : Optional.empty();
    }

    /// From one day through another, for a record that was checked.
    DateSpan span(Field first, Field last) {
        return new DateSpan(day(first), day(last));
    }

    /// Rejects the record if the last day comes before the first.
    void checkOrder(Field first, Field last) {
        if (has(first) && has(last) && day(last).isBefore(day(first))) {
            reject(last, "comes before the day the span starts");
        }
    }
}
