package care.accord.benchmarks.run;

import java.util.Locale;

/// What the project promises of a step, and whether it was kept.
enum Target {
    INGEST("ingest", 0.8),
    INGEST_AGAIN(Size.INGEST_AGAIN, 0.8),
    COLD(Size.COLD, 15),
    RELOAD(Size.RELOAD, 15),
    WARM("warm", 100);

    /// At ten million lines.
    private static final long WHAT_IF_LINES = 10_000_000;

    private static final double WHAT_IF_SECONDS = 0.1;
    static final double MOST_GROWTH = 1.1;

    private final String step;
    private final double millionLinesPerCpuSecond;

    Target(String step, double millionLinesPerCpuSecond) {
        this.step = step;
        this.millionLinesPerCpuSecond = millionLinesPerCpuSecond;
    }

    /// What to write beside a step; blank where nothing is promised.
    static String verdict(Size size, String step) {
        for (Target target : values()) {
            if (target.step.equals(step)) {
                double speed = size.step(step).millionLinesPerCpuSecond(size.lines());
                return String.format(
                        Locale.ROOT,
                        "at least %.1f M: %s",
                        target.millionLinesPerCpuSecond,
                        met(speed >= target.millionLinesPerCpuSecond));
            }
        }
        if (step.equals("what-if") && size.lines() == WHAT_IF_LINES) {
            return "below 100 ms: " + met(size.step(step).wallSeconds() < WHAT_IF_SECONDS);
        }
        return "";
    }

    static String growth(double growth) {
        return String.format(Locale.ROOT, "%.2f %s", growth, met(growth <= MOST_GROWTH));
    }

    private static String met(boolean met) {
        return met ? "met" : "MISSED";
    }
}
