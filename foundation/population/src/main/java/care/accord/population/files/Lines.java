package care.accord.population.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a text, a line at a time. The line is overwritten by the next.
final class Lines {
    /// Of the longest line that is kept.
    static final int LONGEST = 32 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private byte[] line = new byte[BUFFER];
    private int length;

    Lines(InputStream stream) {
        this.stream = stream;
    }

    /// No line comes near so many bytes.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Moves to the next line, unless the text is at its end.
    boolean next() throws IOException {
        length = 0;
        while (true) {
            if (position == limit) {
                limit = stream.read(buffer);
                position = 0;
                if (limit < 0) {
                    limit = 0;
                    return length > 0;
                }
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(end - position);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                return true;
            }
        }
    }

    private void append(int count) throws TooLong {
        if (length + count > LONGEST) {
            throw new TooLong();
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\r' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
