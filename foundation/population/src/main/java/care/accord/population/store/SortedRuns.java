package care.accord.population.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A scratch file of rows in sorted runs, one after the other; within a run the rows of a file to be lie together.
final class SortedRuns implements AutoCloseable {
    private static final int OUT_BYTES = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer bytes =
            ByteBuffer.allocateDirect(OUT_BYTES).order(ByteOrder.nativeOrder());
    private final IntBuffer out = bytes.asIntBuffer();
    private final RowDelta delta = new RowDelta();
    private final List<List<Segment>> segments = new ArrayList<>();
    private long written;
    private int runs;

    /// Where the rows of a file in one run are.
    record Segment(long from, long to) {}

    SortedRuns(Path file) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        for (int nth = 0; nth < StagedFiles.MOST; nth++) {
            segments.add(new ArrayList<>(0));
        }
    }

    /// Writes rows as the next run.
    ///
    /// @param order where they are in the array, those of one file next to each other
    void write(int[] numbers, int[] order) throws IOException {
        int file = -1;
        long from = written;
        for (int row : order) {
            if (numbers[row + RowLayout.FILE] != file) {
                end(file, from);
                file = numbers[row + RowLayout.FILE];
                from = written;
                delta.begin();
            }
            int length = delta.encode(numbers, row);
            put(delta.encoded(), length);
        }
        end(file, from);
        flush();
        runs++;
    }

    private void end(int file, long from) {
        if (written > from) {
            segments.get(file).add(new Segment(from, written));
        }
    }

    private void put(int[] numbers, int length) throws IOException {
        int at = 0;
        while (at < length) {
            int some = Math.min(length - at, out.remaining());
            out.put(numbers, at, some);
            at += some;
            if (!out.hasRemaining()) {
                flush();
            }
        }
        written += (long) length * Integer.BYTES;
    }

    private void flush() throws IOException {
        bytes.limit(out.position() * Integer.BYTES);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        bytes.clear();
        out.clear();
    }

    int runs() {
        return runs;
    }

    /// The runs of a file to be, in order of arrival.
    List<Segment> segments(int file) {
        return segments.get(file);
    }

    /// Reads whole numbers from a place of the scratch file.
    void read(long position, ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position()) < 0) {
                throw new IOException("A scratch file ends early");
            }
        }
        target.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
