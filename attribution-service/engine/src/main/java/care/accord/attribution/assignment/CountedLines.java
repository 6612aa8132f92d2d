package care.accord.attribution.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The primary care lines of one beneficiary in the expanded window, kept by position so that decision, provider and
/// explanation all look at the same lines.
final class CountedLines {
    /// Compare nothing.
    static final int NONE = -1;

    /// Compare every line of the expanded window.
    static final int ALL = -2;

    private static final int USUAL_LINES = 16;

    private int[] lines = new int[USUAL_LINES];
    private byte[] steps = new byte[USUAL_LINES];
    private int size;
    private int firstInWindow;
    private int compared = NONE;

    void add(int line, byte step) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            steps = Arrays.copyOf(steps, size * 2);
        }
        lines[size] = line;
        steps[size++] = step;
    }

    /// Lines added so far lie before the window; those that follow lie in it.
    void windowOpens() {
        firstInWindow = size;
    }

    int size() {
        return size;
    }

    int line(int position) {
        return lines[position];
    }

    /// The step that takes the clinician of the line.
    int step(int position) {
        return steps[position];
    }

    boolean isInWindow(int position) {
        return position >= firstInWindow;
    }

    /// The earliest step in which anybody furnished a service in the window, or [#NONE].
    int firstStep() {
        return IntStream.range(firstInWindow, size)
                .map(position -> steps[position])
                .min()
                .orElse(NONE);
    }

    /// From now on the lines of this step in the window are compared, or [#ALL].
    void compare(int step) {
        compared = step;
    }

    int compared() {
        return compared;
    }

    boolean isCompared(int position) {
        return compared == ALL || (isInWindow(position) && steps[position] == compared);
    }

    /// Positions of the lines that are compared.
    IntStream comparedPositions() {
        return IntStream.range(0, size).filter(this::isCompared);
    }

    List<Integer> comparedLines() {
        return comparedPositions().mapToObj(this::line).toList();
    }
}
