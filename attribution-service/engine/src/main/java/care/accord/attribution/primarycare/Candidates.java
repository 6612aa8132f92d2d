package care.accord.attribution.primarycare;

/// The lines of one beneficiary after the other that may count, a few in a hundred. They lie so far apart in memory that a pass
/// over everyone spent most of its time waiting for them one by one. In a pass people follow in the order of their lines: the lines
/// behind a person's are looked through with them, thousands at a time, and what will be asked of those that may count is read at
/// once, where no read waits for another. Used again for the next beneficiary, by one thread.
public final class Candidates {
    /// There is no further line.
    public static final int NONE = -1;

    /// How many lines are looked through at a time: what is read of those that may count stays in the second cache.
    private static final int AHEAD = 4096;

    private int[] lines = new int[AHEAD];
    private int size;
    private int from;
    private int to;
    private int at;
    private int endLine;

    // Means nothing, and is kept because the compiler leaves out reads that nothing comes of.
    @SuppressWarnings("UnusedVariable")
    private long read;

    /// Begins with the lines `first .. end - 1` of a person.
    void begin(int first, int end, LineColumns columns, Marks marks) {
        if (first < from || end > to) {
            look(first, followsOn(first) ? columns.ahead(end, first + AHEAD) : end, columns, marks);
        }
        if (at > 0 && lines[at - 1] >= first) {
            at = 0;
        }
        while (at < size && lines[at] < first) {
            at++;
        }
        endLine = end;
    }

    /// Whether somebody was looked at a little before, with others between them who were not asked for at most.
    private boolean followsOn(int first) {
        return endLine > 0 && first >= endLine && first - endLine < AHEAD;
    }

    private void look(int first, int end, LineColumns columns, Marks marks) {
        if (lines.length < end - first) {
            lines = new int[Math.max(end - first, lines.length * 2)];
        }
        from = first;
        to = end;
        at = 0;
        size = columns.marked(first, end, marks, lines);
        read += columns.read(lines, size);
    }

    /// The next line of the person that may count, in order, or [#NONE].
    public int next() {
        return at < size && lines[at] < endLine ? lines[at++] : NONE;
    }
}
