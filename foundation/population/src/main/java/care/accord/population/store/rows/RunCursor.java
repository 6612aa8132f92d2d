package care.accord.population.store.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads the rows of a segment of [SortedRuns], a window at a time.
final class RunCursor {
    private final SortedRuns runs;
    private final ByteBuffer bytes;
    private final RowDelta delta = new RowDelta();
    private long position;
    private final long end;
    private int[] window;
    private int next;
    private int filled;

    /// @param bytes to read through, which cursors share
    RunCursor(SortedRuns runs, SortedRuns.Segment segment, ByteBuffer bytes) throws IOException {
        this.runs = runs;
        this.bytes = bytes;
        position = segment.from();
        end = segment.to();
        window = new int[bytes.capacity() / Integer.BYTES];
        advance();
    }

    /// The row, from the beginning of the array.
    int[] row() {
        return delta.row();
    }

    int length() {
        return row()[RowLayout.LENGTH];
    }

    int person() {
        return row()[RowLayout.PERSON];
    }

    /// Moves to the next row; returns whether there is one.
    boolean advance() throws IOException {
        if (next == filled && position == end) {
            return false;
        }
        while (filled - next < RowDelta.HEADER || filled - next < RowDelta.size(window, next)) {
            fill();
        }
        delta.decode(window, next);
        next += RowDelta.size(window, next);
        return true;
    }

    /// Moves what is left to the beginning and reads on.
    private void fill() throws IOException {
        filled -= next;
        System.arraycopy(window, next, window, 0, filled);
        next = 0;
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
    }
}
