package care.accord.benchmarks.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows being written, as bytes: nothing is allocated per row.
final class Text {
    private byte[] bytes = new byte[1 << 16];
    private int length;

    Text put(byte[] word) {
        reserve(word.length);
        System.arraycopy(word, 0, bytes, length, word.length);
        length += word.length;
        return this;
    }

    Text put(char letter) {
        reserve(1);
        bytes[length++] = (byte) letter;
        return this;
    }

    /// Exactly so many digits, with leading zeros.
    Text digits(long number, int count) {
        reserve(count);
        long rest = number;
        for (int at = length + count - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    Text money(int cents) {
        int digits = 1;
        for (int rest = cents / 1_000; rest > 0; rest /= 10) {
            digits++;
        }
        return digits(cents / 100, digits).put('.').digits(cents % 100, 2);
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    static byte[] of(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[][] of(String... words) {
        return Arrays.stream(words).map(Text::of).toArray(byte[][]::new);
    }
}
