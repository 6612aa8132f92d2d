package care.accord.population.files.cclf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// The records of a fixed-width file, a line each, one character a byte. The next record overwrites the current one.
final class RecordStream implements Closeable {
    /// Longer than any record; what is longer is cut there.
    static final int LONGEST = 2048;

    private final InputStream content;
    private final byte[] buffer = new byte[1 << 16];
    private final char[] text = new char[LONGEST];
    private int filled;
    private int next;
    private int length;
    private long number;

    RecordStream(InputStream content) {
        this.content = content;
    }

    /// Whether there is another record, which is current then.
    boolean advance() throws IOException {
        length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(end);
            next = end + 1;
            if (end < filled) {
                break;
            }
            next = filled;
        }
        if (any) {
            number++;
            if (length > 0 && text[Math.min(length, LONGEST) - 1] == '\r') {
                length--;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        filled = Math.max(0, content.read(buffer, 0, buffer.length));
        next = 0;
        return filled > 0;
    }

    private void append(int end) {
        for (int i = next; i < end; i++) {
            char c = (char) (buffer[i] & 0xff);
            if (length < LONGEST) {
                text[length] = c;
            }
            length = Math.min(length + 1, LONGEST);
        }
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /// How many characters there are before the blanks at the end.
    int trimmedLength() {
        int end = length;
        while (end > 0 && text[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /// Whether there is no control character in the record.
    boolean isClean() {
        boolean clean = true;
        for (int i = 0; i < length; i++) {
            clean &= text[i] >= ' ' && text[i] != 127;
        }
        return clean;
    }

    /// The place of the record in its file, from 1.
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
