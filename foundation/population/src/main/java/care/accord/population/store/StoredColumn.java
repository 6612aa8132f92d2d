package care.accord.population.store;

import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A column of a row group whose values can be appended to rows and compared with those of other row groups.
// The arrays are read only.
@SuppressWarnings("ArrayRecordComponent")
record StoredColumn(
        ColumnSpec spec, byte[] bytes, int[] starts, long[] numbers, int[] codes, int[] ends) {

    static StoredColumn of(ColumnSpec spec, ColumnChunk chunk) {
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

    void append(int nth, Row row) {
        switch (spec.type()) {
            case DAY, WHOLE, LONG -> row.number(numbers[codes[nth]]);
            case TEXT -> text(codes[nth], row);
            case TEXTS -> {
                int from = nth == 0 ? 0 : ends[nth - 1];
                row.count(ends[nth] - from);
                for (int i = from; i < ends[nth]; i++) {
                    text(codes[i], row);
                }
            }
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY -> {
                if (codes[nth] == ColumnChunk.NONE) {
                    row.absent();
                } else {
                    row.number(numbers[codes[nth]]);
                }
            }
        }
    }

    private void text(int code, Row row) {
        row.text(bytes, starts[code], starts[code + 1] - 4 - starts[code]);
    }

    /// Compares values of two chunks of one column, as [Content] does.
    int compare(int row, StoredColumn other, int otherRow) {
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

    long numberOrLeast(int row) {
        return codes[row] == ColumnChunk.NONE ? Long.MIN_VALUE : numbers[codes[row]];
    }

    /// The text of a row.
    String text(int row) {
        int start = starts[codes[row]];
        return new String(bytes, start, starts[codes[row] + 1] - 4 - start, StandardCharsets.UTF_8);
    }

    private int compareTexts(int code, StoredColumn other, int otherCode) {
        return Arrays.compareUnsigned(
                bytes,
                starts[code],
                starts[code + 1] - 4,
                other.bytes,
                other.starts[otherCode],
                other.starts[otherCode + 1] - 4);
    }

    private int compareSeveral(int row, StoredColumn other, int otherRow) {
        int from = row == 0 ? 0 : ends[row - 1];
        int otherFrom = otherRow == 0 ? 0 : other.ends[otherRow - 1];
        int count = ends[row] - from;
        int order = Integer.compare(count, other.ends[otherRow] - otherFrom);
        for (int nth = 0; order == 0 && nth < count; nth++) {
            order = compareTexts(codes[from + nth], other, other.codes[otherFrom + nth]);
        }
        return order;
    }
}
