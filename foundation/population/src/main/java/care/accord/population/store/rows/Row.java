package care.accord.population.store.rows;

import care.accord.population.Texts;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnType;
import care.accord.population.store.snapshot.StoredColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// One row of a table as whole numbers, laid out as [RowLayout] says: what is sorted and kept in scratch. Values are given in
/// the order of the table's columns. A person is the number they have in [StagedPeople], a text the number it has in
/// [StagedTexts], or lies in the tail, which is pointed at by a negative number; a number that may be missing is the least
/// one where it is. The next row is written over this one, and which numbers thereby change is kept for [RowDelta].
public final class Row {
    public static final int NO_DAY = Integer.MIN_VALUE;
    public static final long NO_THOUSANDTHS = Long.MIN_VALUE;
    private static final int THOUSANDTHS = 3;

    private final RowLayout layout;
    private final Texts people;
    private final StagedTexts[] texts;
    private int[] numbers = new int[256];
    private int size;
    private int column;

    /// Which of the first numbers are others than in the row that was taken last, a bit each.
    private long changed;

    /// Of a column of several texts: where they are listed, and how many of them follow.
    private int listed;

    private int following;

    /// @param people the identifiers by number
    /// @param texts of each column
    Row(RowLayout layout, Texts people, StagedTexts[] texts) {
        this.layout = layout;
        this.people = people;
        this.texts = texts;
    }

    public Row begin() {
        size = layout.tail();
        column = 0;
        following = 0;
        return this;
    }

    public RowLayout layout() {
        return layout;
    }

    int[] numbers() {
        return numbers;
    }

    public int size() {
        return size;
    }

    public int person() {
        return numbers[RowLayout.PERSON];
    }

    /// Completes the row by its header.
    public void put(int file) {
        set(RowLayout.LENGTH, size);
        set(RowLayout.FILE, file);
    }

    private void set(int at, int value) {
        if (numbers[at] != value) {
            numbers[at] = value;
            changed |= at < RowDelta.MARKED ? 1L << at : 0;
        }
    }

    /// Which of the first numbers are others than in the row that was taken before; this one is taken thereby.
    long takeChanged() {
        long taken = changed;
        changed = 0;
        return taken;
    }

    /// Which of the first numbers are others than zero, as are those behind the row from here on; it is taken thereby.
    long takeAll() {
        int end = Math.min(size, RowDelta.MARKED);
        long taken = 0;
        for (int at = 0; at < end; at++) {
            taken |= numbers[at] == 0 ? 0 : 1L << at;
        }
        Arrays.fill(numbers, end, RowDelta.MARKED, 0);
        changed = 0;
        return taken;
    }

    /// Sets the person whom the row is about.
    public void putPerson(int person) {
        set(RowLayout.PERSON, person);
    }

    /// The number that a text of a column has or gets, [StagedTexts#UNKNOWN] if it has to lie in the tail.
    public int coded(int ofColumn, byte[] source, int offset, int length) {
        return texts[ofColumn].number(source, offset, length);
    }

    public Row text(byte[] source, int offset, int length) {
        if (column == 0) {
            putPerson(people.number(source, offset, length));
            column++;
            return this;
        }
        int known = coded(column, source, offset, length);
        int text = known == StagedTexts.UNKNOWN ? append(source, offset, length) : known;
        if (following == 0) {
            put(column++, text);
            return this;
        }
        set(listed++, text);
        following--;
        column += following == 0 ? 1 : 0;
        return this;
    }

    /// Puts a text into the tail; returns what points at it.
    public int append(byte[] source, int offset, int length) {
        int at = size;
        reserve(PackedText.size(length));
        set(at, length);
        int next = at;
        for (int from = 0; from < length; from += PackedText.BYTES) {
            set(++next, PackedText.number(source, offset + from, length - from));
        }
        return -at;
    }

    private void reserve(int more) {
        size += more;
        if (size > numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
    }

    public Row text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return text(utf8, 0, utf8.length);
    }

    /// Texts of columns next to each other.
    public Row texts(String... values) {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /// Sets a column whatever was set before: a number, or what stands for a text.
    public void put(int ofColumn, int value) {
        set(layout.place(ofColumn), value);
    }

    public void putWide(int ofColumn, long value) {
        int place = layout.place(ofColumn);
        set(place, (int) value);
        set(place + 1, (int) (value >>> Integer.SIZE));
    }

    /// Makes a list in the tail for a column of several texts; returns where [#setSeveral] puts the first of them.
    public int beginSeveral(int ofColumn, int several) {
        int at = size;
        put(ofColumn, several == 0 ? 0 : -at);
        if (several > 0) {
            reserve(1 + several);
            set(at, several);
        }
        return at + 1;
    }

    public void setSeveral(int at, int text) {
        set(at, text);
    }

    /// How many texts follow for a column of several.
    public Row count(int several) {
        listed = beginSeveral(column, several);
        following = several;
        column += several == 0 ? 1 : 0;
        return this;
    }

    public Row number(long value) {
        if (RowLayout.isWide(layout.type(column))) {
            putWide(column++, value);
        } else {
            put(column++, (int) value);
        }
        return this;
    }

    public Row day(LocalDate day) {
        return number(day.toEpochDay());
    }

    public Row day(Optional<LocalDate> day) {
        return day.isPresent() ? number(day.get().toEpochDay()) : absent();
    }

    Row absent() {
        return number(layout.type(column) == ColumnType.DAY_IF_ANY ? NO_DAY : NO_THOUSANDTHS);
    }

    public Row quantity(Optional<BigDecimal> quantity) {
        return quantity.isPresent()
                ? number(
                        quantity.get()
                                .movePointRight(THOUSANDTHS)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                : absent();
    }

    /// Sets the next column to a value of a stored one.
    public void copy(StoredColumn stored, int nth) {
        switch (stored.spec().type()) {
            case DAY, WHOLE, LONG -> number(stored.numbers()[stored.codes()[nth]]);
            case TEXT -> copyText(stored, stored.codes()[nth]);
            case TEXTS -> {
                count(stored.endOf(nth) - stored.firstOf(nth));
                for (int i = stored.firstOf(nth); i < stored.endOf(nth); i++) {
                    copyText(stored, stored.codes()[i]);
                }
            }
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY -> {
                if (stored.codes()[nth] == ColumnChunk.NONE) {
                    absent();
                } else {
                    number(stored.numbers()[stored.codes()[nth]]);
                }
            }
        }
    }

    private void copyText(StoredColumn stored, int code) {
        text(stored.bytes(), stored.starts()[code], stored.length(code));
    }
}
