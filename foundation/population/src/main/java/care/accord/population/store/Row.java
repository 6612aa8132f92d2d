package care.accord.population.store;

import care.accord.population.store.parquet.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// One row of a table as whole numbers, laid out as [RowLayout] says: what is sorted and kept in scratch. Values are given in
/// the order of the table's columns. A text is the number it has in [StagedTexts], or lies in the tail, which is pointed at
/// by a negative number; a number that may be missing is the least one where it is.
final class Row {
    static final int NO_DAY = Integer.MIN_VALUE;
    static final long NO_THOUSANDTHS = Long.MIN_VALUE;
    private static final int THOUSANDTHS = 3;

    private final RowLayout layout;
    private final StagedTexts[] texts;
    private final RowHash hash = new RowHash();
    private int[] numbers = new int[256];
    private int size;
    private int column;
    private long allowedCents;
    private long paidCents;

    /// Of a column of several texts: where they are listed, how many of them follow and their hash so far.
    private int listed;

    private int following;
    private long severalHigh;
    private long severalLow;

    /// @param texts of each column
    Row(RowLayout layout, StagedTexts[] texts) {
        this.layout = layout;
        this.texts = texts;
    }

    Row begin() {
        size = layout.tail();
        column = 0;
        allowedCents = 0;
        paidCents = 0;
        following = 0;
        hash.clear();
        return this;
    }

    RowLayout layout() {
        return layout;
    }

    int[] numbers() {
        return numbers;
    }

    int size() {
        return size;
    }

    RowHash hash() {
        return hash;
    }

    long allowedCents() {
        return allowedCents;
    }

    long paidCents() {
        return paidCents;
    }

    /// The number that a text of the next column has or gets, [StagedTexts#UNKNOWN] if it has to be given itself.
    int coded(byte[] source, int offset, int length) {
        return texts[column].number(source, offset, length);
    }

    /// A text by its number.
    Row code(int number) {
        StagedTexts known = texts[column];
        if (following > 0) {
            return oneOfSeveral(number, known.high(number), known.low(number));
        }
        hash.text(column, known.high(number), known.low(number));
        numbers[layout.place(column++)] = number;
        return this;
    }

    Row text(byte[] source, int offset, int length) {
        int known = coded(source, offset, length);
        if (known != StagedTexts.UNKNOWN) {
            return code(known);
        }
        long high = RowHash.high(source, offset, length);
        long low = RowHash.low(source, offset, length);
        if (following > 0) {
            return oneOfSeveral(append(source, offset, length), high, low);
        }
        hash.text(column, high, low);
        numbers[layout.place(column++)] = append(source, offset, length);
        return this;
    }

    /// Puts a text into the tail; returns what points at it.
    private int append(byte[] source, int offset, int length) {
        int at = size;
        reserve(PackedText.size(length));
        PackedText.put(source, offset, length, numbers, at);
        return -at;
    }

    private void reserve(int more) {
        size += more;
        if (size > numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
    }

    Row text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return text(utf8, 0, utf8.length);
    }

    /// How many texts follow for a column of several.
    Row count(int several) {
        if (several == 0) {
            numbers[layout.place(column++)] = 0;
            return this;
        }
        numbers[layout.place(column)] = -size;
        numbers[size] = several;
        listed = size + 1;
        reserve(1 + several);
        following = several;
        severalHigh = several;
        severalLow = several;
        return this;
    }

    private Row oneOfSeveral(int text, long high, long low) {
        severalHigh = RowHash.mix(severalHigh + high);
        severalLow = RowHash.mix(severalLow + low);
        numbers[listed++] = text;
        if (--following == 0) {
            hash.text(column++, severalHigh, severalLow);
        }
        return this;
    }

    Row number(long value) {
        int place = layout.place(column);
        if (RowLayout.isWide(layout.type(column))) {
            numbers[place + 1] = (int) (value >>> Integer.SIZE);
        }
        numbers[place] = (int) value;
        hash.number(column++, value);
        return this;
    }

    Row allowed(long cents) {
        allowedCents = cents;
        return number(cents);
    }

    Row paid(long cents) {
        paidCents = cents;
        return number(cents);
    }

    Row day(LocalDate day) {
        return number(day.toEpochDay());
    }

    Row day(Optional<LocalDate> day) {
        return day.isPresent() ? number(day.get().toEpochDay()) : absent();
    }

    Row absent() {
        return number(layout.type(column) == ColumnType.DAY_IF_ANY ? NO_DAY : NO_THOUSANDTHS);
    }

    Row quantity(Optional<BigDecimal> quantity) {
        return quantity.isPresent()
                ? number(
                        quantity.get()
                                .movePointRight(THOUSANDTHS)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                : absent();
    }
}
