package care.accord.benchmarks.run;

/// What a step took.
///
/// @param cpuSeconds of all threads of the processes that did it
/// @param peakBytes the most memory the process ever held (VmHWM), 0 where the system does not say
record Measured(String step, double cpuSeconds, double wallSeconds, long peakBytes) {
    private static final String MARK = "measured";

    /// As a child process tells it.
    String line() {
        return String.join(
                "\t",
                MARK,
                step,
                Double.toString(cpuSeconds),
                Double.toString(wallSeconds),
                Long.toString(peakBytes));
    }

    static boolean isLine(String line) {
        return line.startsWith(MARK + "\t");
    }

    static Measured of(String line) {
        String[] words = line.split("\t", -1);
        return new Measured(
                words[1],
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Long.parseLong(words[4]));
    }

    /// Million lines that a second of one processor gets through.
    double millionLinesPerCpuSecond(long lines) {
        return lines / 1e6 / Math.max(cpuSeconds, 1e-9);
    }
}
