package care.accord.benchmarks.door;

import java.util.Arrays;

/// What came of asking for a while.
final class Answers {
    static final Answers NONE = new Answers(new long[0], 0, 0);

    private final long[] nanos;
    private final long errors;
    private final double seconds;

    /// @param nanos how long each answer took
    /// @param errors answers with another status than 200, and connections that broke
    /// @param seconds how long it was asked
    Answers(long[] nanos, long errors, double seconds) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
        this.errors = errors;
        this.seconds = seconds;
    }

    int count() {
        return nanos.length;
    }

    long errors() {
        return errors;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /// Milliseconds that so many of a hundred answers stayed below.
    double percentile(double percent) {
        long at = Math.round(nanos.length * percent / 100);
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1L, at)] / 1e6;
    }

    /// Both, one after the other.
    Answers and(Answers other) {
        long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
        System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
        return new Answers(all, errors + other.errors, seconds + other.seconds);
    }

    /// The same answers, asked for so long by several at once.
    Answers within(double wholeSeconds) {
        return new Answers(nanos, errors, wholeSeconds);
    }
}
