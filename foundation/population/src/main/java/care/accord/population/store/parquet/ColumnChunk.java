package care.accord.population.store.parquet;

import care.accord.population.store.parquet.Pages.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One column of one row group: its dictionary, and its rows as codes of that dictionary.
public final class ColumnChunk {
    /// The code of a value that is not there.
    public static final int NONE = ColumnValues.NONE;

    private static final Page NO_PAGE = new Page(new Pages.Kind(-1, 0, -1), new byte[0], 0, 0);

    private final ColumnType type;
    private final int rows;
    private final byte[] bytes;
    private final Page dictionary;
    private final Page data;

    private ColumnChunk(ColumnType type, int rows, Page dictionary, Page data) {
        this.type = type;
        this.rows = rows;
        bytes = dictionary.bytes().length == 0 ? data.bytes() : dictionary.bytes();
        this.dictionary = dictionary;
        this.data = data;
    }

    /// Stands for a column of several texts that the file does not have: every row has none.
    public static ColumnChunk none(ColumnType type, int rows) {
        return new ColumnChunk(type, rows, NO_PAGE, NO_PAGE);
    }

    static ColumnChunk whole(ColumnType type, int rows, byte[] bytes) {
        Page dictionary = Pages.read(bytes, 0, bytes.length);
        Page data = Pages.read(bytes, dictionary.to(), bytes.length);
        return new ColumnChunk(type, rows, dictionary, data);
    }

    static ColumnChunk dictionary(ColumnType type, int rows, byte[] bytes) {
        return new ColumnChunk(type, rows, Pages.read(bytes, 0, bytes.length), NO_PAGE);
    }

    static ColumnChunk data(ColumnType type, int rows, byte[] bytes) {
        return new ColumnChunk(type, rows, NO_PAGE, Pages.read(bytes, 0, bytes.length));
    }

    public int rows() {
        return rows;
    }

    /// How many distinct values there are.
    public int distinct() {
        return dictionary.kind().values();
    }

    public byte[] bytes() {
        return bytes;
    }

    /// Where the texts of the dictionary begin in [#bytes]; one more for where the last one ends. A text is followed by the
    /// four bytes of the next one's length.
    public int[] textStarts() {
        int[] starts = new int[distinct() + 1];
        int at = dictionary.from();
        for (int i = 0; i < distinct(); i++) {
            if (dictionary.to() - at < 4) {
                throw new Malformed("has a dictionary that ends early");
            }
            int length = (int) LittleEndian.INT.get(bytes, at);
            starts[i] = at + 4;
            if (length < 0 || length > dictionary.to() - at - 4) {
                throw new Malformed("has a dictionary that ends early");
            }
            at += 4 + length;
        }
        starts[distinct()] = at + 4;
        return starts;
    }

    /// The texts of the dictionary, in the order of their codes.
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        int[] starts = textStarts();
        for (int i = 0; i < distinct(); i++) {
            int length = starts[i + 1] - Integer.BYTES - starts[i];
            texts.add(new String(bytes, starts[i], length, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /// The numbers of the dictionary.
    public long[] numbers() {
        boolean wide = type == ColumnType.LONG || type == ColumnType.THOUSANDTHS_IF_ANY;
        int width = wide ? 8 : 4;
        if ((long) distinct() * width > dictionary.to() - dictionary.from()) {
            throw new Malformed("has a dictionary that ends early");
        }
        long[] numbers = new long[distinct()];
        for (int i = 0; i < distinct(); i++) {
            int at = dictionary.from() + i * width;
            numbers[i] =
                    wide
                            ? (long) LittleEndian.LONG.get(bytes, at)
                            : (int) LittleEndian.INT.get(bytes, at);
        }
        return numbers;
    }

    /// Copies the codes, one a row.
    public void codes(int[] target, int targetFrom) {
        values(new int[0], NONE, target, targetFrom);
    }

    /// Copies what the codes of the rows stand for.
    ///
    /// @param table by code; codes stand for themselves where it is empty
    /// @param none what a row has that has no value
    public void values(int[] table, int none, int[] target, int targetFrom) {
        int to = targetFrom + rows;
        if (!type.isOptional()) {
            reader(data.from()).read(table, target, targetFrom, to);
            return;
        }
        int valuesFrom = levels(data.from(), target, targetFrom, to);
        int present = 0;
        for (int i = targetFrom; i < to; i++) {
            present += target[i];
        }
        int[] values = new int[present + 1];
        reader(valuesFrom).read(table, values, 0, present);
        int next = 0;
        for (int i = targetFrom; i < to; i++) {
            int level = target[i];
            target[i] = level == 0 ? none : values[next];
            next += level;
        }
    }

    /// Several codes a row: those of a row end where `ends` says.
    ///
    /// @return the codes, row after row
    public int[] severalCodes(int[] ends) {
        if (bytes.length == 0) {
            return new int[0];
        }
        int entries = data.kind().values();
        int[] repetition = new int[entries];
        int[] definition = new int[entries];
        int definitionFrom = levels(data.from(), repetition, 0, entries);
        int valuesFrom = levels(definitionFrom, definition, 0, entries);
        int row = -1;
        int size = 0;
        for (int i = 0; i < entries; i++) {
            if (repetition[i] == 0) {
                row++;
            }
            size += definition[i];
            if (row < 0 || row >= rows) {
                throw new Malformed("has other rows than it says");
            }
            ends[row] = size;
        }
        int[] codes = new int[size];
        reader(valuesFrom).read(new int[0], codes, 0, size);
        return codes;
    }

    private int levels(int from, int[] target, int targetFrom, int targetTo) {
        if (data.to() - from < 4) {
            throw new Malformed("has a page that ends early");
        }
        int length = (int) LittleEndian.INT.get(bytes, from);
        if (length < 0 || length > data.to() - from - 4) {
            throw new Malformed("has a page that ends early");
        }
        new RunReader(bytes, from + 4, from + 4 + length, 1)
                .read(new int[0], target, targetFrom, targetTo);
        return from + 4 + length;
    }

    /// The codes of a page, behind how many bits they have.
    private RunReader reader(int from) {
        if (from >= data.to() || bytes[from] < 0 || bytes[from] > Integer.SIZE - 1) {
            throw new Malformed("has codes of an impossible size");
        }
        return new RunReader(bytes, from + 1, data.to(), bytes[from]);
    }
}
