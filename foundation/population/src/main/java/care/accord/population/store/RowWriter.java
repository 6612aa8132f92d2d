package care.accord.population.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Writes the rows of one table and shard to a scratch file, where DuckDB sorts them from, and sums up what they say. A row
/// is one line of CSV: values that need it are quoted, nothing stands for a blank value, so that different rows are
/// different lines.
final class RowWriter {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream stream;
    private final MessageDigest sha256 = Sha256.digest();
    private final ContentSum content = new ContentSum();
    private byte[] row = new byte[512];
    private int size;
    private long rows;
    private long allowedCents;
    private long paidCents;

    RowWriter(Path file) throws IOException {
        this.file = file;
        stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    Path file() {
        return file;
    }

    RowWriter text(String value) {
        int length = value.length();
        int start = size;
        ensure(length + 1);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > '~' || c == ',' || c == '"') {
                size = start;
                return bytes(quoted(value));
            }
            row[size++] = (byte) c;
        }
        row[size++] = ',';
        return this;
    }

    private static byte[] quoted(String value) {
        return ('"' + value.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
    }

    private RowWriter bytes(byte[] value) {
        ensure(value.length + 1);
        System.arraycopy(value, 0, row, size, value.length);
        size += value.length;
        row[size++] = ',';
        return this;
    }

    RowWriter number(long value) {
        if (value < 0) {
            return bytes(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        ensure(digits + 1);
        digits(value, digits);
        row[size++] = ',';
        return this;
    }

    private void digits(long value, int count) {
        long rest = value;
        for (int i = size + count - 1; i >= size; i--) {
            row[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
    }

    RowWriter allowed(long cents) {
        allowedCents = Math.addExact(allowedCents, cents);
        return number(cents);
    }

    RowWriter paid(long cents) {
        paidCents = Math.addExact(paidCents, cents);
        return number(cents);
    }

    RowWriter day(LocalDate day) {
        ensure(11);
        digits(day.getYear(), 4);
        row[size++] = '-';
        digits(day.getMonthValue(), 2);
        row[size++] = '-';
        digits(day.getDayOfMonth(), 2);
        row[size++] = ',';
        return this;
    }

    RowWriter day(Optional<LocalDate> day) {
        return day.isPresent() ? day(day.get()) : text("");
    }

    RowWriter quantity(Optional<BigDecimal> quantity) {
        return text(quantity.map(BigDecimal::toPlainString).orElse(""));
    }

    private void ensure(int more) {
        if (size + more > row.length) {
            row = Arrays.copyOf(row, Math.max(2 * row.length, size + more));
        }
    }

    /// Ends the row with the first eight bytes of its digest.
    void end() throws IOException {
        sha256.update(row, 0, size);
        byte[] hash = sha256.digest();
        content.addRow(hash);
        number(ByteBuffer.wrap(hash).getLong());
        row[size - 1] = '\n';
        stream.write(row, 0, size);
        size = 0;
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

    void close() throws IOException {
        stream.close();
    }
}
