package care.accord.population.store.parquet;

import care.accord.population.Texts;
import java.util.Arrays;

/// The values of one column while a row group is collected.
public final class ColumnValues {
    /// The code of a value that is not there.
    static final int NONE = -1;

    final ColumnSpec spec;
    final Texts texts = new Texts();
    final Wholes wholes = new Wholes();
    int[] codes = new int[64];
    int[] ends = new int[0];
    int size;
    int rows;
    private int latest = NONE;

    public ColumnValues(ColumnSpec spec) {
        this.spec = spec;
        if (spec.type() == ColumnType.TEXTS) {
            ends = new int[64];
        }
    }

    public void clear() {
        texts.clear();
        wholes.clear();
        size = 0;
        rows = 0;
        latest = NONE;
    }

    /// The number of a text in this row group, which it gets when it is met for the first time.
    public int number(byte[] bytes, int offset, int length) {
        if (latest == NONE || !texts.is(latest, bytes, offset, length)) {
            latest = texts.number(bytes, offset, length);
        }
        return latest;
    }

    /// Adds texts by their numbers.
    public void add(int[] numbers, int count) {
        reserve(count);
        System.arraycopy(numbers, 0, codes, size, count);
        size += count;
        rows += count;
    }

    /// Adds one text so many times.
    public void addSame(int number, int count) {
        reserve(count);
        Arrays.fill(codes, size, size + count, number);
        size += count;
        rows += count;
    }

    /// Adds one number or day so many times, or what stands for what is not there.
    public void addSameNumber(long value, int count, long none) {
        if (value == none && spec.type().isOptional()) {
            addSame(NONE, count);
            return;
        }
        latest = wholes.number(value);
        addSame(latest, count);
    }

    /// Adds numbers or days, of which one stands for what is not there.
    public void addNumbers(long[] numbers, int count, long none) {
        reserve(count);
        int known = latest;
        for (int i = 0; i < count; i++) {
            long value = numbers[i];
            if (value == none && spec.type().isOptional()) {
                codes[size + i] = NONE;
                continue;
            }
            if (known == NONE || wholes.value(known) != value) {
                known = wholes.number(value);
            }
            codes[size + i] = known;
        }
        latest = known;
        size += count;
        rows += count;
    }

    private void reserve(int more) {
        if (size + more > codes.length) {
            codes = Arrays.copyOf(codes, Math.max(size + more, codes.length * 2));
        }
    }

    /// Adds a number or a day.
    public void add(long value) {
        if (latest == NONE || wholes.value(latest) != value) {
            latest = wholes.number(value);
        }
        push(latest);
        rows++;
    }

    public void addNone() {
        push(NONE);
        rows++;
    }

    /// Adds one of several texts of a row by its number; [#endTexts] ends them.
    public void addOne(int number) {
        push(number);
    }

    public void endTexts() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, rows * 2);
        }
        ends[rows++] = size;
    }

    /// Ends the texts of so many rows that have none.
    public void addNoTexts(int count) {
        if (rows + count > ends.length) {
            ends = Arrays.copyOf(ends, Math.max(rows + count, rows * 2));
        }
        Arrays.fill(ends, rows, rows + count, size);
        rows += count;
    }

    private void push(int code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = code;
    }

    public ColumnSpec spec() {
        return spec;
    }

    public Texts texts() {
        return texts;
    }

    /// The number of the text of a row, or of one of several.
    public int code(int row) {
        return codes[row];
    }

    public long number(int row) {
        return wholes.value(codes[row]);
    }

    /// The number of a row, less than any other where there is none.
    public long numberOrLeast(int row) {
        return codes[row] == NONE ? Long.MIN_VALUE : wholes.value(codes[row]);
    }

    /// Where the several texts of a row begin.
    public int firstOf(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    public int endOf(int row) {
        return ends[row];
    }

    int distinct() {
        return spec.type().isText() ? texts.size() : wholes.size();
    }
}
