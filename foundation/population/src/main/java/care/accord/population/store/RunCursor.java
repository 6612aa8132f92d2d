package care.accord.population.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads the rows of a segment of [SortedRuns], a window at a time.
final class RunCursor {
    private final SortedRuns runs;
    private final ByteBuffer bytes;
    private long position;
    private final long end;
    private int[] window;
    private int row;
    private int filled;

    /// @param bytes to read through, which cursors share
    RunCursor(SortedRuns runs, SortedRuns.Segment segment, ByteBuffer bytes) throws IOException {
        this.runs = runs;
        this.bytes = bytes;
        position = segment.from();
        end = segment.to();
        window = new int[bytes.capacity() / Integer.BYTES];
        fill();
    }

    /// What [#row] points into.
    int[] window() {
        return window;
    }

    int row() {
        return row;
    }

    int length() {
        return window[row + RowLayout.LENGTH];
    }

    /// Moves to the next row; returns whether there is one.
    boolean advance() throws IOException {
        row += length();
        if (row < filled && row + length() <= filled) {
            return true;
        }
        if (row == filled && position == end) {
            return false;
        }
        fill();
        return true;
    }

    /// Moves what is left to the beginning and reads on until a whole row is there.
    private void fill() throws IOException {
        filled -= row;
        System.arraycopy(window, row, window, 0, filled);
        row = 0;
        do {
            if (filled == window.length) {
                window = Arrays.copyOf(window, filled * 2);
            }
            int room = (window.length - filled) * Integer.BYTES;
            bytes.clear().limit((int) Math.min(Math.min(room, bytes.capacity()), end - position));
            runs.read(position, bytes);
            position += bytes.limit();
            int read = bytes.limit() / Integer.BYTES;
            bytes.asIntBuffer().get(window, filled, read);
            filled += read;
        } while (filled < length());
    }
}
