package care.accord.population.store.rows;

import care.accord.population.Numbers;
import care.accord.population.store.rows.SortedRuns.Segment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// Merges the runs of one file into its rows in order, whole people at a time: runs have people in order, a person's rows are
/// sorted here.
public final class RunMerge {
    /// People are handed over together until they have so many rows: as many as stay near the processor.
    private static final int BLOCK = 128;

    private final RunCursor[] heap;

    /// By place in the heap: whom the run is at, by rank, and behind that when the run was written.
    private final long[] keys;

    private int live;
    private final StagedPeople people;
    private final RowOrder order;
    private int[] block = new int[1 << 14];
    private int used;
    private int[] rows = new int[BLOCK];
    private int count;

    /// Takes rows of whole people.
    @FunctionalInterface
    public interface People {
        /// Takes some rows, given by where each begins in the array, in order.
        void take(int[] numbers, int[] rows, int count) throws IOException;
    }

    /// @param windowBytes that are read at once from each run
    public RunMerge(SortedRuns runs, List<Segment> segments, StagedTable table, int windowBytes)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(windowBytes).order(ByteOrder.nativeOrder());
        heap = new RunCursor[segments.size()];
        keys = new long[heap.length];
        people = table.people();
        order = new RowOrder(table);
        for (Segment segment : segments) {
            heap[live] = new RunCursor(runs, segment, bytes);
            keys[live] = key(heap[live], live);
            live++;
        }
        for (int parent = live / 2 - 1; parent >= 0; parent--) {
            sink(parent);
        }
    }

    public void forEach(People people) throws IOException {
        while (live > 0) {
            if (count >= BLOCK) {
                people.take(block, rows, count);
                used = 0;
                count = 0;
            }
            takePerson();
        }
        if (count > 0) {
            people.take(block, rows, count);
        }
    }

    private void takePerson() throws IOException {
        int first = count;
        int person = heap[0].person();
        do {
            RunCursor run = heap[0];
            boolean more = true;
            do {
                copy(run);
                more = run.advance();
            } while (more && run.person() == person);
            if (more) {
                keys[0] = key(run, (int) keys[0]);
            } else {
                heap[0] = heap[--live];
                keys[0] = keys[live];
            }
            sink(0);
        } while (live > 0 && heap[0].person() == person);
        Numbers.sort(rows, first, count, order.over(block));
    }

    private void copy(RunCursor run) {
        int length = run.length();
        if (used + length > block.length) {
            block = Arrays.copyOf(block, Math.max(used + length, block.length * 2));
        }
        System.arraycopy(run.row(), 0, block, used, length);
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = used;
        used += length;
    }

    private long key(RunCursor run, int arrival) {
        return (long) people.rank(run.person()) << Integer.SIZE | arrival;
    }

    /// Moves a run down to where none below it comes first.
    private void sink(int from) {
        int at = from;
        RunCursor run = heap[at];
        long key = keys[at];
        for (int child = 2 * at + 1; child < live; child = 2 * at + 1) {
            if (child + 1 < live && keys[child + 1] < keys[child]) {
                child++;
            }
            if (key < keys[child]) {
                break;
            }
            heap[at] = heap[child];
            keys[at] = keys[child];
            at = child;
        }
        heap[at] = run;
        keys[at] = key;
    }
}
