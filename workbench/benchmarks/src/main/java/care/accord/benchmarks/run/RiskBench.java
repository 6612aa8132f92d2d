package care.accord.benchmarks.run;

import care.accord.benchmarks.risk.DrawnPeople;
import care.accord.metrics.risk.MappedDiagnosis;
import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskRules;
import care.accord.metrics.risk.RiskTables;
import care.accord.metrics.risk.files.RiskTablesFolder;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Scores drawn people by each model over the published tables, explained and not, checks that both agree, and prints what each took.
public final class RiskBench {
    private static final List<String> MODELS = List.of("V24", "V28");
    private static final double TARGET_PER_CPU_SECOND = 1_000_000;

    /// Rounds after which the compiler is done.
    private static final int WARM_UPS = 5;

    private static final String TEST_DATA = "ACCORD_TEST_DATA";

    private RiskBench() {}

    /// Exit code 0 when both ways agree, whether or not the target is met; the table says which.
    public static int run(PrintStream out, List<String> arguments) throws Exception {
        Path tables = defaultTables();
        int people = 500_000;
        long seed = 1;
        for (int at = 0; at < arguments.size(); at += 2) {
            String option = arguments.get(at);
            if (at + 1 == arguments.size()) {
                throw new IllegalArgumentException(option + " has no value");
            }
            String value = arguments.get(at + 1);
            switch (option) {
                case "--tables" -> tables = Path.of(value);
                case "--people" -> people = (int) number(option, value, 1_000, 5_000_000);
                case "--seed" -> seed = number(option, value, Long.MIN_VALUE, Long.MAX_VALUE);
                default ->
                        throw new IllegalArgumentException(
                                "'%s' is not an option".formatted(option));
            }
        }
        if (!Files.isDirectory(tables)) {
            throw new IllegalArgumentException(
                    "%s is not a folder: name the published tables with --tables"
                            .formatted(tables));
        }
        measure(out, new RiskTablesFolder(tables), people, seed);
        return 0;
    }

    private static long number(String option, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(
                        "%s '%d' is out of range: from %d to %d"
                                .formatted(option, number, least, most));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s '%s' is not a whole number, such as 500000".formatted(option, value), e);
        }
    }

    /// Where the tables lie that tests use.
    private static Path defaultTables() {
        return Optional.ofNullable(System.getenv(TEST_DATA))
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("accord.root", "."), "..", "shared", "data"))
                .resolve("risk-adjustment");
    }

    private static void measure(PrintStream out, RiskTablesFolder folder, int size, long seed)
            throws Exception {
        PerformanceYear year = folder.newestYear();
        out.printf(
                Locale.ROOT,
                "%,d people, up to 25 diagnoses each, payment year %d%n%-26s %10s %16s  %s%n",
                size,
                year.year(),
                "",
                "CPU-s",
                "people/CPU-s",
                "target");
        for (String name : MODELS) {
            RiskRules rules = RiskRules.of(ProgramRules.bundled(), name, year);
            RiskTables tables = folder.read(rules, year);
            List<String> codes = tables.categories().keySet().stream().sorted().toList();
            measure(out, name, new RiskModel(rules, tables), new DrawnPeople(codes, seed, size));
        }
    }

    private static void measure(PrintStream out, String name, RiskModel model, DrawnPeople people)
            throws Exception {
        MappedDiagnosis[] mapped = people.mapped(model);
        List<Long> points = new ArrayList<>();
        List<BigDecimal> explained = new ArrayList<>();
        Measured first =
                measured(meter -> meter.once("f", () -> points.add(people.points(model, mapped))));
        for (int round = 0; round < WARM_UPS; round++) {
            points.add(people.points(model, mapped));
        }
        Measured again = measured(meter -> meter.repeated("a", () -> people.points(model, mapped)));
        Measured drivers =
                measured(meter -> meter.once("d", () -> explained.add(people.explained(model))));
        if (BigDecimal.valueOf(points.getFirst(), model.decimals()).compareTo(explained.getFirst())
                != 0) {
            throw new IllegalStateException(
                    "%s: the sum is %d points counted and %s explained"
                            .formatted(name, points.getFirst(), explained.getFirst()));
        }
        row(out, name + ", first run", first, people.size());
        out.println();
        double speed = row(out, name + ", again", again, people.size());
        out.printf(
                Locale.ROOT,
                "  at least %,.0f: %s%n",
                TARGET_PER_CPU_SECOND,
                speed >= TARGET_PER_CPU_SECOND ? "met" : "MISSED");
        row(out, name + ", with every driver", drivers, people.size());
        out.println();
    }

    /// Work that a meter measures.
    private interface Metered {
        void by(Meter meter) throws Exception;
    }

    private static Measured measured(Metered work) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        work.by(Meter.ofThisProcess(new PrintStream(said, true, StandardCharsets.UTF_8)));
        return Measured.of(said.toString(StandardCharsets.UTF_8).strip());
    }

    private static double row(PrintStream out, String title, Measured measured, int people) {
        double speed = people / Math.max(measured.cpuSeconds(), 1e-9);
        out.printf(Locale.ROOT, "%-26s %10.3f %,16.0f", title, measured.cpuSeconds(), speed);
        return speed;
    }
}
