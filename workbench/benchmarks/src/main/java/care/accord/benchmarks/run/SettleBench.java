package care.accord.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Settles drawn ACO-years with the engine, explained and not, and with SQL, checks that all agree on every row, and prints what each
/// took.
public final class SettleBench {
    /// With fewer the compiler is measured more than what it compiles.
    private static final int FEWEST = 100_000;

    private static final int MOST = 5_000_000;
    private static final Map<String, String> TITLES = new LinkedHashMap<>();
    private static final Map<String, Long> TARGETS =
            Map.of("settle-explained", 200_000L, "settle-tally", 2_000_000L);

    static {
        TITLES.put("settle-first", "explained, first run of a process");
        TITLES.put("settle-explained", "explained, again");
        TITLES.put("settle-tally", "without explanation, again");
        TITLES.put("settle-sql-first", "DuckDB: SQL, first");
        TITLES.put("settle-sql", "DuckDB: SQL again");
    }

    private SettleBench() {}

    /// Exit code 0 when all answers agree, whether or not targets are met; the table says which are.
    public static int run(PrintStream out, List<String> arguments)
            throws IOException, InterruptedException {
        int rows = 200_000;
        long seed = 1;
        for (int at = 0; at < arguments.size(); at += 2) {
            String option = arguments.get(at);
            if (at + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " has no value");
            }
            long value = number(option, arguments.get(at + 1));
            switch (option) {
                case "--rows" -> rows = rows(value);
                case "--seed" -> seed = value;
                default ->
                        throw new IllegalArgumentException(
                                "'%s' is not an option".formatted(option));
            }
        }
        measure(out, seed, rows);
        return 0;
    }

    private static int rows(long value) {
        if (value < FEWEST || value > MOST) {
            throw new IllegalArgumentException(
                    "--rows '%d' is out of range: from %d to %d".formatted(value, FEWEST, MOST));
        }
        return (int) value;
    }

    private static long number(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s '%s' is not a whole number, such as 200000".formatted(option, value), e);
        }
    }

    private static void measure(PrintStream out, long seed, int rows)
            throws IOException, InterruptedException {
        Place place = new Place(Files.createTempDirectory("accord-bench"));
        try {
            Map<String, Measured> steps = new LinkedHashMap<>();
            for (String step : List.of("settle", "settle-sql")) {
                String title = String.format(Locale.ROOT, "%,d ACO-years: %s", rows, step);
                List<String> arguments =
                        List.of(
                                step,
                                place.folder().toString(),
                                Long.toString(seed),
                                Integer.toString(rows));
                for (String line : new Child(out, title, List.of()).run(arguments)) {
                    if (Measured.isLine(line)) {
                        Measured measured = Measured.of(line);
                        steps.put(measured.step(), measured);
                    }
                }
            }
            requireSame(place.answers("settle"), place.answers("settle-sql"));
            table(rows, steps).forEach(out::println);
        } finally {
            place.remove();
        }
    }

    private static void requireSame(Path engine, Path sql) throws IOException {
        try (BufferedReader one = Files.newBufferedReader(engine);
                BufferedReader other = Files.newBufferedReader(sql)) {
            String row = one.readLine();
            String opposite = other.readLine();
            while (row != null || opposite != null) {
                if (!Objects.equals(row, opposite)) {
                    throw new IllegalStateException(
                            "id,generated,earned: the engine says '%s', SQL '%s'"
                                    .formatted(row, opposite));
                }
                row = one.readLine();
                opposite = other.readLine();
            }
        }
    }

    private static List<String> table(int rows, Map<String, Measured> steps) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d ACO-years: the engine, explained and not, and DuckDB agree on every one to the cent.",
                        rows));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-36s %10s %10s %9s %18s  %s",
                        "",
                        "CPU-s",
                        "wall-s",
                        "peak MB",
                        "settlements/CPU-s",
                        "target"));
        for (Map.Entry<String, String> title : TITLES.entrySet()) {
            Measured step = Objects.requireNonNull(steps.get(title.getKey()), title.getKey());
            double speed = rows / Math.max(step.cpuSeconds(), 1e-9);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-36s %10.3f %10.3f %9d %,18.0f  %s",
                            title.getValue(),
                            step.cpuSeconds(),
                            step.wallSeconds(),
                            step.peakBytes() >> 20,
                            speed,
                            verdict(title.getKey(), speed)));
        }
        double sql = Objects.requireNonNull(steps.get("settle-sql")).cpuSeconds();
        TARGETS.keySet().stream()
                .sorted()
                .map(step ->
                        String.format(
                                Locale.ROOT,
                                "DuckDB takes %.2f times the CPU of '%s'",
                                sql / Objects.requireNonNull(steps.get(step)).cpuSeconds(),
                                TITLES.get(step)))
                .forEach(lines::add);
        return lines;
    }

    private static String verdict(String step, double speed) {
        Long target = TARGETS.get(step);
        return target == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "at least %,d: %s",
                        target,
                        speed >= target ? "met" : "MISSED");
    }
}
