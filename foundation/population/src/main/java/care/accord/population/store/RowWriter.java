package care.accord.population.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/// Appends rows to a staging table and sums up what they say. Each value is digested with its length, so that no two
/// different rows digest alike.
final class RowWriter {
    private static final byte ABSENT = (byte) 0xff;

    private final DuckDBAppender appender;
    private final MessageDigest sha256;
    private final ContentSum content = new ContentSum();
    private byte[] row = new byte[512];
    private int size;
    private long rows;
    private long allowedCents;
    private long paidCents;

    RowWriter(DuckDBAppender appender) {
        this.appender = appender;
        sha256 = Sha256.digest();
    }

    RowWriter begin() throws SQLException {
        appender.beginRow();
        size = 0;
        return this;
    }

    /// A string, null where blank.
    RowWriter text(String value) throws SQLException {
        if (value.isEmpty()) {
            return absent();
        }
        appender.append(value);
        int length = value.length();
        ensure(2 * length + 3);
        row[size++] = 's';
        row[size++] = (byte) (length >>> 8);
        row[size++] = (byte) length;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            row[size++] = (byte) c;
            if (c > '~') {
                row[size++] = (byte) (c >>> 8);
            }
        }
        return this;
    }

    RowWriter whole(int value) throws SQLException {
        appender.append(value);
        return digest(value);
    }

    RowWriter cents(long value) throws SQLException {
        appender.append(value);
        return digest(value);
    }

    RowWriter allowed(long cents) throws SQLException {
        allowedCents = Math.addExact(allowedCents, cents);
        return cents(cents);
    }

    RowWriter paid(long cents) throws SQLException {
        paidCents = Math.addExact(paidCents, cents);
        return cents(cents);
    }

    RowWriter day(LocalDate day) throws SQLException {
        int epochDay = (int) day.toEpochDay();
        appender.appendEpochDays(epochDay);
        return digest(epochDay);
    }

    RowWriter day(Optional<LocalDate> day) throws SQLException {
        return day.isPresent() ? day(day.get()) : absent();
    }

    RowWriter quantity(Optional<BigDecimal> quantity) throws SQLException {
        if (quantity.isEmpty()) {
            return absent();
        }
        appender.append(quantity.get());
        return digest(quantity.get().unscaledValue().longValueExact());
    }

    private RowWriter absent() throws SQLException {
        appender.appendNull();
        ensure(1);
        row[size++] = ABSENT;
        return this;
    }

    private RowWriter digest(long value) {
        ensure(9);
        row[size++] = 'n';
        for (int shift = 56; shift >= 0; shift -= 8) {
            row[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    private void ensure(int more) {
        if (size + more > row.length) {
            row = Arrays.copyOf(row, Math.max(2 * row.length, size + more));
        }
    }

    void end() throws SQLException {
        sha256.update(row, 0, size);
        byte[] hash = sha256.digest();
        content.addRow(hash);
        appender.append(ByteBuffer.wrap(hash).getLong());
        appender.endRow();
        rows++;
    }

    long rows() {
        return rows;
    }

    String content() {
        return content.hex();
    }

    long allowedCents() {
        return allowedCents;
    }

    long paidCents() {
        return paidCents;
    }

    void close() throws SQLException {
        appender.close();
    }
}
