package care.accord.sampledata.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// A growing run of ASCII text: what is appended is written at once as digits and letters, without strings in between.
public final class Bytes {
    private static final int FIRST_SIZE = 1 << 16;
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private int rows;

    Bytes put(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += count;
        return this;
    }

    Bytes put(char character) {
        reserve(1);
        bytes[length++] = (byte) character;
        return this;
    }

    Bytes number(long value) {
        reserve(LONGEST_NUMBER);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long left = value;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
        return this;
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

    /// A day from 1970-01-01 as an ISO date, by Howard Hinnant's civil-from-days.
    Bytes date(int day) {
        int shifted = day + 719_468;
        int era = shifted / 146_097;
        int dayOfEra = shifted - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        twoDigits(year / 100).twoDigits(year % 100).put('-');
        return twoDigits(month).put('-').twoDigits(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
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
