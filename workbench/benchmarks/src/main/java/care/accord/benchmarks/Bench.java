package care.accord.benchmarks;

import care.accord.benchmarks.door.GatewayBench;
import care.accord.benchmarks.run.AttributionBench;
import care.accord.benchmarks.run.ExpenditureBench;
import care.accord.benchmarks.run.MeasureBench;
import care.accord.benchmarks.run.RiskBench;
import care.accord.benchmarks.run.SettleBench;
import java.util.Arrays;
import java.util.List;

/// The command `./accord bench`.
public final class Bench {
    private static final String USAGE =
            """
            usage: ./accord bench attribution [--lines 1m,10m,50m] [--peers 10m] [--seed N] [--folder DIR] [--json FILE]
                   ./accord bench settle [--rows 200000] [--seed N]
                   ./accord bench expenditures [--lines 10m] [--seed N] [--folder DIR]
                   ./accord bench measures [--data DIR] [--peer no]
                   ./accord bench risk [--tables DIR] [--people 500000] [--seed N]
                   ./accord bench gateway [--minutes 1]

            attribution: generates claims, attributes them with the engine, DuckDB and PostgreSQL, checks that all three give
            the same answer for every beneficiary, and prints what each took. Above --peers lines (10m; 0 for none) only the
            engine is asked, because a database would take an hour. --folder is where the files lie meanwhile.
            settle: draws ACO-years, settles them with the engine, explained and not, and with DuckDB, checks that all agree
            to the cent, and prints what each took.
            expenditures: generates claims, adds up what they cost by type and category, and prints what it took beside
            attribution.
            measures: evaluates six published quality measures over their cases, as they are and with 200 unrelated resources
            added to each person, with the engine and with clinical-reasoning, which Maven resolves then.
            risk: draws people with diagnoses, scores them by each model, explained and not, checks that both add up to the same,
            and prints what each took. --tables is the folder of published tables (../shared/data/risk-adjustment).
            gateway: starts the platform, asks a service directly and through the gateway in turns, and prints what the way through
            costs; then keeps the gateway busy for so many minutes and prints whether its memory grows.
            """;

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) throws Exception {
        try {
            List<String> options =
                    Arrays.asList(arguments)
                            .subList(Math.min(1, arguments.length), arguments.length);
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "attribution" -> AttributionBench.run(System.out, options);
                case "settle" -> SettleBench.run(System.out, options);
                case "measures" -> MeasureBench.run(System.out, options);
                case "risk" -> RiskBench.run(System.out, options);
                case "gateway" -> GatewayBench.run(System.out, options);
                case "expenditures" -> ExpenditureBench.run(System.out, options);
                default ->
                        throw new IllegalArgumentException(
                                "say what is measured: attribution, settle, expenditures, measures, risk or gateway");
            };
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }
}
