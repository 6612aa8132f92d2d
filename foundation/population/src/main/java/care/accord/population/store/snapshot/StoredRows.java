package care.accord.population.store.snapshot;

import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Passes over the rows of a small table one by one, where columns need no more than to become records.
public final class StoredRows {
    private final Map<String, StoredColumn> columns = new HashMap<>();
    private int row;

    private StoredRows(Table table, OpenFile file, int group) {
        for (ColumnSpec spec : table.storedColumns()) {
            columns.put(spec.name(), StoredColumn.of(spec, file.column(group, spec)));
        }
    }

    /// Shows every row that was received by the day, or known from the beginning.
    public static void forEach(
            Table table, List<OpenFile> files, long asKnownOn, Consumer<StoredRows> consumer) {
        for (OpenFile file : files) {
            for (int group = 0; group < file.groups(); group++) {
                StoredRows rows = new StoredRows(table, file, group);
                StoredColumn received = rows.column("received_date");
                for (rows.row = 0; rows.row < file.rows(group); rows.row++) {
                    if (received.numberOrLeast(rows.row) <= asKnownOn) {
                        consumer.accept(rows);
                    }
                }
            }
        }
    }

    private StoredColumn column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    public String text(String column) {
        return column(column).text(row);
    }

    public LocalDate day(String column) {
        return LocalDate.ofEpochDay(column(column).numberOrLeast(row));
    }

    public Optional<LocalDate> dayIfAny(String column) {
        return column(column).codes()[row] == ColumnChunk.NONE
                ? Optional.empty()
                : Optional.of(day(column));
    }
}
