package care.accord.population.store;

import care.accord.population.store.parquet.ByteSink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/// One row of a table as bytes, value after value in the order of the table's columns: what is hashed, sorted and kept in
/// scratch. A text has its length before it, a number is a variable count of bytes, a value that may be missing is preceded
/// by 0 or 1. Different rows are different bytes.
final class Row {
    private static final int THOUSANDTHS = 3;

    private final ByteSink bytes = new ByteSink();
    private long allowedCents;
    private long paidCents;

    void clear() {
        bytes.clear();
        allowedCents = 0;
        paidCents = 0;
    }

    ByteSink bytes() {
        return bytes;
    }

    long allowedCents() {
        return allowedCents;
    }

    long paidCents() {
        return paidCents;
    }

    Row text(byte[] source, int offset, int length) {
        bytes.putText(source, offset, length);
        return this;
    }

    Row text(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) > '~') {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                return text(utf8, 0, utf8.length);
            }
        }
        bytes.ensure(length + 10);
        bytes.putVarint(length);
        for (int i = 0; i < length; i++) {
            bytes.put(value.charAt(i));
        }
        return this;
    }

    /// How many texts follow for a column of several.
    Row count(int texts) {
        bytes.putVarint(texts);
        return this;
    }

    Row number(long value) {
        bytes.putZigzag(value);
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
        return day.isPresent() ? present(day.get().toEpochDay()) : absent();
    }

    Row present(long value) {
        bytes.put(1);
        return number(value);
    }

    Row absent() {
        bytes.put(0);
        return this;
    }

    Row quantity(Optional<BigDecimal> quantity) {
        return quantity.isPresent()
                ? present(
                        quantity.get()
                                .movePointRight(THOUSANDTHS)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                : absent();
    }
}
