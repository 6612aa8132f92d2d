package care.accord.sampledata;

import care.accord.sampledata.cases.AttributionCases;
import care.accord.sampledata.cases.MeasureCases;
import care.accord.sampledata.files.WrittenFile;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The command: generates a county into a folder.
public final class SampleData {
    private static final String USAGE =
            "usage: sample-data --out DIR [--members N] [--seed N] [--start YYYY-MM-01] [--months N] [--cut-off YYYY-MM-DD] [--threads N] [--contract-id PAYER/PROVIDER=ID] | --only attribution-cases|measure-cases";

    private static final String ATTRIBUTION_CASES = "attribution-cases";
    private static final String MEASURE_CASES = "measure-cases";

    private final Map<String, String> contractIds = new HashMap<>();
    private County county = County.standard();
    private Path folder = Path.of("");
    private String only = "";
    private int threads = Runtime.getRuntime().availableProcessors();

    private SampleData() {}

    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /// Exit code 0 when done, 2 for options that make no sense, 1 for files that could not be written.
    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            SampleData command = new SampleData();
            command.read(List.of(arguments));
            command.write(out);
            return 0;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            err.println("sample-data: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("sample-data: cannot write: " + e.getMessage());
            return 1;
        }
    }

    private void read(List<String> arguments) {
        LocalDate start = county.period().start();
        int months = county.period().months();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " has no value; " + USAGE);
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--out" -> folder = Path.of(value);
                case "--members" -> county = county.withMembers(number(option, value));
                case "--seed" -> county = county.withSeed(number(option, value));
                case "--start" -> start = LocalDate.parse(value);
                case "--months" -> months = number(option, value);
                case "--threads" -> threads = Math.max(1, number(option, value));
                case "--contract-id" -> contractId(value);
                case "--only" -> only(value);
                case "--cut-off" -> {}
                default ->
                        throw new IllegalArgumentException(
                                "'%s' is not an option; %s".formatted(option, USAGE));
            }
        }
        if (folder.toString().isEmpty()) {
            throw new IllegalArgumentException("--out is missing; " + USAGE);
        }
        DateSpan period = new DateSpan(start, start.plusMonths(months).minusDays(1));
        if (!period.equals(county.period())) {
            county = county.withPeriod(period);
        }
        // The cut-off lies within the period, which may have been given after it.
        int cutOff = arguments.indexOf("--cut-off");
        if (cutOff >= 0) {
            county = county.withCutOff(LocalDate.parse(arguments.get(cutOff + 1)));
        }
    }

    private void only(String value) {
        if (!List.of(ATTRIBUTION_CASES, MEASURE_CASES).contains(value)) {
            throw new IllegalArgumentException(
                    "--only is '%s'; there are %s and %s"
                            .formatted(value, ATTRIBUTION_CASES, MEASURE_CASES));
        }
        only = value;
    }

    private void contractId(String value) {
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "--contract-id is '%s'; it reads PAYER/PROVIDER=ID".formatted(value));
        }
        contractIds.put(value.substring(0, equals), value.substring(equals + 1));
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is '%s', not a whole number".formatted(option, value), e);
        }
    }

    private void write(PrintStream out) throws IOException {
        if (only.equals(ATTRIBUTION_CASES)) {
            AttributionCases.write(folder);
            out.println(
                    "%d planted cases of assignment in %s"
                            .formatted(AttributionCases.all().size(), folder));
            return;
        }
        if (only.equals(MEASURE_CASES)) {
            MeasureCases.write(folder);
            out.println(
                    "%d planted cases of measures in %s"
                            .formatted(MeasureCases.all().size(), folder));
            return;
        }
        Duration began = processorTime();
        List<WrittenFile> files = new CountyWriter(county, folder, threads).write(contractIds);
        double seconds = processorTime().minus(began).toMillis() / 1000.0;
        long bytes = files.stream().mapToLong(WrittenFile::bytes).sum();
        long lines =
                files.stream()
                        .filter(file -> file.path().contains("claims"))
                        .mapToLong(WrittenFile::rows)
                        .sum();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d members, %,d claim lines, %,d MB in %s: %,.0f lines per CPU-second",
                        county.members(),
                        lines,
                        bytes >> 20,
                        folder,
                        lines / Math.max(seconds, 0.001)));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
