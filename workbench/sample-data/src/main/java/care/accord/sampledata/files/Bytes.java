package care.accord.sampledata.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// A growing run of ASCII text: what is appended is written at once as digits and letters, without strings in between.
public final class Bytes {
    private static final int FIRST_SIZE = 1 << 16;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private int rows;

    Bytes put(String text) {
        int count = text.length();
        reserve(count);
        byte[] target = bytes;
        int to = length;
        for (int i = 0; i < count; i++) {
            target[to + i] = (byte) text.charAt(i);
        }
        length = to + count;
        return this;
    }

    Bytes put(char character) {
        reserve(1);
        bytes[length++] = (byte) character;
        return this;
    }

    /// A whole number that is not negative, up to 2^31 - 1.
    Bytes number(long value) {
        int left = Math.toIntExact(value);
        if (left < 10) {
            return put((char) ('0' + left));
        }
        reserve(LONGEST_NUMBER);
        byte[] target = bytes;
        int end = length + digits(left);
        for (int i = end - 1; i >= length; i--) {
            int tens = left / 10;
            target[i] = (byte) ('0' + left - tens * 10);
            left = tens;
        }
        length = end;
        return this;
    }

    private static int digits(int value) {
        int digits = 2;
        for (int limit = 100; limit <= value && digits < LONGEST_NUMBER; limit *= 10) {
            digits++;
        }
        return digits;
    }

    /// Forgets the text but keeps its room.
    void clear() {
        length = 0;
        rows = 0;
    }

    /// Cents as dollars: 1234 becomes 12.34.
    Bytes money(long cents) {
        number(cents / 100).put('.');
        return twoDigits((int) (cents % 100));
    }

    private Bytes twoDigits(int value) {
        reserve(2);
        bytes[length++] = (byte) ('0' + value / 10);
        bytes[length++] = (byte) ('0' + value % 10);
        return this;
    }

    /// A day from 1970-01-01 as an ISO date.
    Bytes date(int day) {
        reserve(IsoDates.LENGTH);
        IsoDates.copy(day, bytes, length);
        length += IsoDates.LENGTH;
        return this;
    }

    /// A constant piece of text, copied at once.
    Bytes piece(byte[] ascii) {
        reserve(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    Bytes comma() {
        return put(',');
    }

    Bytes commas(int count) {
        reserve(count);
        Arrays.fill(bytes, length, length + count, (byte) ',');
        length += count;
        return this;
    }

    /// Repeats what stands between two earlier positions.
    Bytes again(int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    int position() {
        return length;
    }

    void endRow() {
        put('\n');
        rows++;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    int rows() {
        return rows;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, java.nio.charset.StandardCharsets.US_ASCII);
    }
}
