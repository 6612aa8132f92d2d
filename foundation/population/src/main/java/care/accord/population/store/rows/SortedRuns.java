package care.accord.population.store.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A scratch file of rows in sorted runs, one after the other; within a run the rows of a file to be lie together, and those of
/// a person, in order of arrival.
public final class SortedRuns implements AutoCloseable {
    private static final int OUT_BYTES = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer bytes =
            ByteBuffer.allocateDirect(OUT_BYTES).order(ByteOrder.nativeOrder());
    private final IntBuffer out = bytes.asIntBuffer();
    private final List<List<Segment>> segments = new ArrayList<>();
    private int file;
    private long from;
    private long written;
    private int runs;

    /// Where the rows of a file in one run are.
    record Segment(long from, long to) {}

    public SortedRuns(Path file) throws IOException {
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

    /// Says for which file to be the rows are that come next; those of one file come next to each other.
    void file(int next) {
        if (next != file) {
            endFile();
            file = next;
        }
    }

    private void endFile() {
        if (written > from) {
            segments.get(file).add(new Segment(from, written));
        }
        from = written;
    }

    /// Appends rows that follow each other.
    void put(int[] numbers, int start, int length) throws IOException {
        int at = start;
        int end = start + length;
        while (at < end) {
            int some = Math.min(end - at, out.remaining());
            out.put(numbers, at, some);
            at += some;
            if (!out.hasRemaining()) {
                flush();
            }
        }
        written += (long) length * Integer.BYTES;
    }

    void endRun() throws IOException {
        endFile();
        flush();
        runs++;
    }

    private void flush() throws IOException {
        bytes.limit(out.position() * Integer.BYTES);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        bytes.clear();
        out.clear();
    }

    public int runs() {
        return runs;
    }

    /// The runs of a file to be, in order of arrival.
    public List<Segment> segments(int file) {
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
