package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// A row group of claim lines or drug fills within its shard.
///
/// @param firstRow where its rows begin, counted over the shard
/// @param codings under which numbers the dictionaries of its columns are known
record LineGroup(
        OpenFile file, Table table, int index, int firstRow, Map<ClaimColumn, Integer> codings) {

    LineGroup(OpenFile file, Table table, int index, int firstRow) {
        this(file, table, index, firstRow, new EnumMap<>(ClaimColumn.class));
    }

    int rows() {
        return file.rows(index);
    }

    ColumnChunk dictionary(String column) {
        return file.dictionary(index, table.column(column));
    }

    ColumnChunk data(String column) {
        return file.data(index, table.column(column));
    }

    ColumnChunk column(String column) {
        return file.column(index, table.column(column));
    }

    StoredColumn stored(ColumnSpec column) {
        return StoredColumn.of(column, file.column(index, column));
    }

    /// Decodes the numbers of a column of wide ones.
    ///
    /// @param codes room for as many
    void longs(String column, int[] codes, long[] target, int from) {
        ColumnChunk chunk = column(column);
        long[] numbers = chunk.numbers();
        chunk.codes(codes, 0);
        for (int row = 0; row < rows(); row++) {
            target[from + row] = numbers[codes[row]];
        }
    }

    /// Decodes the numbers of a column, one a row.
    void numbers(String column, int[] target, int from) {
        ColumnChunk chunk = column(column);
        int[] numbers = Arrays.stream(chunk.numbers()).mapToInt(number -> (int) number).toArray();
        chunk.values(numbers, ClaimColumns.NO_DAY, target, from);
    }
}
