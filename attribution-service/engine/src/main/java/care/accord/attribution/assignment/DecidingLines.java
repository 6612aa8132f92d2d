package care.accord.attribution.assignment;

import java.util.Arrays;

/// The lines of one beneficiary that count in the deciding step, kept by position so that decision, provider and
/// explanation all look at the same lines.
final class DecidingLines {
    private static final int USUAL_LINES = 16;

    private int[] lines = new int[USUAL_LINES];
    private byte[] steps = new byte[USUAL_LINES];
    private int size;
    private int firstStep = Integer.MAX_VALUE;

    void add(int line, byte step) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            steps = Arrays.copyOf(steps, size * 2);
        }
        lines[size] = line;
        steps[size++] = step;
        firstStep = Math.min(firstStep, step);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The earliest step in which anybody furnished a service; later ones are not tried.
    int step() {
        return firstStep;
    }

    /// All counted lines, of every step.
    int size() {
        return size;
    }

    int line(int position) {
        return lines[position];
    }

    boolean decides(int position) {
        return steps[position] == firstStep;
    }
}
