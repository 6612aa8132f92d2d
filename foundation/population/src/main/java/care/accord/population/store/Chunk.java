package care.accord.population.store;

import java.time.LocalDate;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// A few thousand rows of a query, by column.
final class Chunk {
    private final DuckDBReadableVector[] columns;
    private final int rows;

    Chunk(DuckDBDataChunkReader reader) {
        rows = (int) reader.rowCount();
        columns = new DuckDBReadableVector[(int) reader.columnCount()];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = reader.vector(column);
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns.length;
    }

    boolean isNull(int column, int row) {
        return columns[column].isNull(row);
    }

    String text(int column, int row) {
        return columns[column].isNull(row) ? "" : columns[column].getString(row);
    }

    int whole(int column, int row) {
        return columns[column].getInt(row);
    }

    long number(int column, int row) {
        return columns[column].getLong(row);
    }

    LocalDate day(int column, int row) {
        return LocalDate.ofEpochDay(columns[column].getInt(row));
    }

    /// Days since 1970-01-01, or the given number where there is none.
    int dayNumber(int column, int row, int otherwise) {
        return columns[column].isNull(row) ? otherwise : columns[column].getInt(row);
    }

    Optional<LocalDate> dayIfAny(int column, int row) {
        return columns[column].isNull(row) ? Optional.empty() : Optional.of(day(column, row));
    }
}
