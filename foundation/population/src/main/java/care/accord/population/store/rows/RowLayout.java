package care.accord.population.store.rows;

import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.parquet.ColumnType;
import care.accord.population.store.snapshot.Table;
import java.util.List;

/// Where the values of a table's columns lie in a staged row, which is a run of whole numbers: how many they are, the table
/// and shard, a place a column, and behind those what has no fixed size.
public final class RowLayout {
    /// How many numbers the row has.
    static final int LENGTH = 0;

    /// The table's number and the shard, which rows are sorted by first.
    static final int FILE = 1;

    /// The number of the person, which is the first column.
    public static final int PERSON = 2;

    private static final int HEADER = 2;

    private final Table table;
    private final ColumnType[] types;
    private final int[] places;
    private final int tail;

    RowLayout(Table table) {
        this.table = table;
        List<ColumnSpec> columns = table.columns();
        types = columns.stream().map(ColumnSpec::type).toArray(ColumnType[]::new);
        places = new int[types.length];
        int at = HEADER;
        for (int column = 0; column < types.length; column++) {
            places[column] = at;
            at += isWide(types[column]) ? 2 : 1;
        }
        tail = at;
    }

    static boolean isWide(ColumnType type) {
        return type == ColumnType.LONG || type == ColumnType.THOUSANDTHS_IF_ANY;
    }

    /// A value of two numbers.
    public static long wide(int[] row, int at) {
        return ((long) row[at + 1] << Integer.SIZE) | (row[at] & 0xffffffffL);
    }

    public Table table() {
        return table;
    }

    public int columns() {
        return types.length;
    }

    public ColumnType type(int column) {
        return types[column];
    }

    public int place(int column) {
        return places[column];
    }

    /// Where the tail begins.
    int tail() {
        return tail;
    }
}
