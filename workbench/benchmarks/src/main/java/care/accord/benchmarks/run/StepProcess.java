package care.accord.benchmarks.run;

import care.accord.attribution.assignment.Assignments;
import care.accord.benchmarks.engine.Answer;
import care.accord.benchmarks.engine.Attribution;
import care.accord.benchmarks.engine.CostOfCare;
import care.accord.benchmarks.lines.ClaimFiles;
import care.accord.benchmarks.lines.Days;
import care.accord.benchmarks.lines.Providers;
import care.accord.benchmarks.lines.Shape;
import care.accord.benchmarks.peers.DuckDb;
import care.accord.benchmarks.peers.PostgreSql;
import care.accord.population.Population;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One step in a process of its own, so that neither memory nor compiled code of another step is counted with it. What it
/// measured goes to standard output, what it is doing to standard error.
public final class StepProcess {
    static final int LIST = 0;

    /// How many lines a process that runs for weeks has read from feeds, loaded from snapshots and decided about before.
    private static final long LINES_READ_BEFORE = 20_000_000;

    private static final long LINES_LOADED_BEFORE = 500_000_000;
    private static final long LINES_DECIDED_BEFORE = 500_000_000;

    private static final Logger DATABASE_LOG = Logger.getLogger("io.zonky");

    private final PrintStream out = System.out;
    private final Meter meter = Meter.ofThisProcess(out);
    private final Shape shape;
    private final Place place;

    private StepProcess(Shape shape, Place place) {
        this.shape = shape;
        this.place = place;
    }

    /// Runs one step.
    ///
    /// @param arguments the step, the folder, the seed and the number of lines
    public static void main(String... arguments) throws Exception {
        Shape shape = Shape.plausible(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        StepProcess process = new StepProcess(shape, new Place(Path.of(arguments[1])));
        switch (arguments[0]) {
            case "generate" -> process.generate();
            case "ingest" -> process.ingest();
            case Size.INGEST_AGAIN -> process.ingestAgain();
            case "engine" -> process.engine();
            case "expenditures" -> process.expenditures();
            case "duckdb" -> process.duckDb();
            case "postgresql" -> process.postgreSql();
            case "settle" -> process.settle(arguments).engine();
            case "settle-sql" -> process.settle(arguments).sql();
            default -> throw new IllegalArgumentException("There is no step " + arguments[0]);
        }
    }

    private SettleSteps settle(String... arguments) {
        return new SettleSteps(
                place, meter, Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]));
    }

    private void generate() throws Exception {
        ClaimFiles files = new ClaimFiles(shape);
        meter.once(
                "generate",
                () -> {
                    files.writeEligibility(place.eligibility());
                    files.writeClaims(
                            place.claims(),
                            month -> doing("month %d of %d".formatted(month, Days.MONTHS)));
                });
    }

    private void ingest() throws Exception {
        meter.once(
                "ingest",
                () -> Files.writeString(place.folder().resolve("location"), ingest(place.store())));
    }

    /// In a process that has read feeds before: each time into a store of its own, of which one is there at a time, so that the
    /// operating system's memory of files is not filled with what nobody reads.
    private void ingestAgain() throws Exception {
        int times = Math.toIntExact(Math.ceilDiv(LINES_READ_BEFORE, shape.lines()));
        Place other = place.another();
        for (int time = 0; time < times; time++) {
            doing("ingest %d of %d".formatted(time + 1, times));
            ingest(other.store());
            other.remove();
        }
        doing("ingest again");
        meter.once(Size.INGEST_AGAIN, () -> ingest(other.store()));
        other.remove();
    }

    private String ingest(Path store) {
        return Attribution.publish(store, place.eligibility(), place.claims()).location();
    }

    private void engine() throws Exception {
        String location = Files.readString(place.folder().resolve("location"));
        List<String> tins = Providers.tins(shape, LIST);
        List<String> ccns = Providers.ccns(shape, LIST);
        loadedOnce(location, tins, ccns);
        doing("cold data again");
        meter.repeated(
                Size.RELOAD,
                Math.toIntExact(Math.ceilDiv(LINES_LOADED_BEFORE, shape.lines())),
                () -> Attribution.decide(Attribution.load(place.store(), location), tins, ccns));
    }

    /// What it loaded is its own: a frame that runs on would hold the population through all that is measured later.
    private void loadedOnce(String location, List<String> tins, List<String> ccns)
            throws Exception {
        List<Population> loaded = new ArrayList<>();
        List<Assignments> decided = new ArrayList<>();
        doing("cold");
        meter.once("load", () -> loaded.add(Attribution.load(place.store(), location)));
        Population population = loaded.getFirst();
        meter.once("first", () -> decided.add(Attribution.decide(population, tins, ccns)));
        write("engine", Attribution.answers(population, decided.getFirst()));
        decided.clear();
        doing("warm");
        int before = Math.toIntExact(Math.ceilDiv(LINES_DECIDED_BEFORE, shape.lines()));
        meter.repeated("warm", before, () -> Attribution.decide(population, tins, ccns));
        List<String> others = new ArrayList<>(tins.subList(1, tins.size()));
        others.addAll(Providers.tins(shape, LIST + 1).subList(0, 2));
        doing("what if");
        meter.repeated("what-if", () -> Attribution.decideInParallel(population, others, ccns));
        out.println("floor\t" + MemoryFloor.bytesPerSecond());
        out.println("standing\t" + standing(population));
    }

    private void expenditures() throws Exception {
        String location = Files.readString(place.folder().resolve("location"));
        List<CostOfCare> loaded = new ArrayList<>();
        doing("cold");
        meter.once("cost-load", () -> loaded.add(CostOfCare.load(place.store(), location)));
        CostOfCare care = loaded.getFirst();
        meter.once("cost-first", care::byType);
        doing("warm");
        meter.repeated("cost-warm", care::byType);
        meter.once("category-first", care::byCategory);
        meter.repeated("category-warm", care::byCategory);
        care.requireSameTotal();
    }

    /// Beneficiaries are in order of their identifiers, their lines in order of shards.
    private static long standing(Population population) {
        long lines = 0;
        for (int index = 0; index < population.beneficiaries(); index++) {
            lines = Math.max(lines, population.beneficiary(index).endLine());
        }
        return lines;
    }

    private void duckDb() throws Exception {
        try (DuckDb database = new DuckDb(place.folder().resolve("duckdb").toString())) {
            doing("load");
            meter.once("duckdb-load", () -> database.load(place.eligibility(), place.claims()));
            database.participants(Providers.tins(shape, LIST), Providers.ccns(shape, LIST));
            doing("SQL");
            meter.once("duckdb-first", database::decide);
            meter.repeated("duckdb", database::decide);
            write("duckdb", database.answers());
            doing("export for PostgreSQL");
            database.export(place.folder());
        }
        Files.deleteIfExists(place.folder().resolve("duckdb"));
    }

    private void postgreSql() throws Exception {
        DATABASE_LOG.setLevel(Level.WARNING);
        doing("start");
        try (PostgreSql database = new PostgreSql(place.folder())) {
            Meter server = Meter.ofServer(out, database.postmaster(), database.backend());
            doing("load");
            server.once("postgresql-load", () -> database.load(place.folder()));
            database.participants(Providers.tins(shape, LIST), Providers.ccns(shape, LIST));
            doing("SQL");
            server.once("postgresql-first", database::decide);
            doing("SQL again");
            server.once("postgresql", database::decide);
            write("postgresql", database.answers());
        }
    }

    private void write(String by, List<Answer> answers) throws IOException {
        Files.write(place.answers(by), answers.stream().map(Answer::row).toList());
    }

    private static void doing(String what) {
        System.err.println(what);
    }
}
