package care.accord.population.store.snapshot;

import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A column of a row group whose values can be appended to rows and compared with those of other row groups.
// The arrays are read only.
@SuppressWarnings("ArrayRecordComponent")
public record StoredColumn(
        ColumnSpec spec, byte[] bytes, int[] starts, long[] numbers, int[] codes, int[] ends) {

    public static StoredColumn of(ColumnSpec spec, ColumnChunk chunk) {
        int[] none = new int[0];
        int rows = chunk.rows();
        return switch (spec.type()) {
            case TEXTS -> {
                int[] ends = new int[rows];
                int[] codes = chunk.severalCodes(ends);
                yield new StoredColumn(
                        spec, chunk.bytes(), chunk.textStarts(), new long[0], codes, ends);
            }
            case TEXT -> {
                int[] codes = new int[rows];
                chunk.codes(codes, 0);
                yield new StoredColumn(
                        spec, chunk.bytes(), chunk.textStarts(), new long[0], codes, none);
            }
            case DAY, WHOLE, LONG, DAY_IF_ANY, THOUSANDTHS_IF_ANY -> {
                int[] codes = new int[rows];
                chunk.codes(codes, 0);
                yield new StoredColumn(spec, chunk.bytes(), none, chunk.numbers(), codes, none);
            }
        };
    }

    /// Compares values of two chunks of one column, as [Content] does.
    public int compare(int row, StoredColumn other, int otherRow) {
        return switch (spec.type()) {
            case DAY, WHOLE, LONG, DAY_IF_ANY, THOUSANDTHS_IF_ANY ->
                    Long.compare(numberOrLeast(row), other.numberOrLeast(otherRow));
            case TEXT -> {
                int order = compareTexts(codes[row], other, other.codes[otherRow]);
                yield spec.name().equals("claim_type") ? -order : order;
            }
            case TEXTS -> compareSeveral(row, other, otherRow);
        };
    }

    public long numberOrLeast(int row) {
        return codes[row] == ColumnChunk.NONE ? Long.MIN_VALUE : numbers[codes[row]];
    }

    /// The text of a row.
    public String text(int row) {
        int code = codes[row];
        return new String(bytes, starts[code], length(code), StandardCharsets.UTF_8);
    }

    /// How many bytes the text of a code has.
    public int length(int code) {
        return starts[code + 1] - Integer.BYTES - starts[code];
    }

    /// Where the several texts of a row begin.
    public int firstOf(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    public int endOf(int row) {
        return ends[row];
    }

    private int compareTexts(int code, StoredColumn other, int otherCode) {
        return Arrays.compareUnsigned(
                bytes,
                starts[code],
                starts[code] + length(code),
                other.bytes,
                other.starts[otherCode],
                other.starts[otherCode] + other.length(otherCode));
    }

    private int compareSeveral(int row, StoredColumn other, int otherRow) {
        int from = firstOf(row);
        int otherFrom = other.firstOf(otherRow);
        int count = endOf(row) - from;
        int order = Integer.compare(count, other.endOf(otherRow) - otherFrom);
        for (int nth = 0; order == 0 && nth < count; nth++) {
            order = compareTexts(codes[from + nth], other, other.codes[otherFrom + nth]);
        }
        return order;
    }
}
