package care.accord.benchmarks;

import care.accord.benchmarks.run.AttributionBench;
import care.accord.benchmarks.run.ExpenditureBench;
import java.util.Arrays;
import java.util.List;

/// The command `./accord bench`.
public final class Bench {
    private static final String USAGE =
            """
            usage: ./accord bench attribution [--lines 1m,10m,50m] [--seed N] [--folder DIR] [--json FILE]
                   ./accord bench expenditures [--lines 10m] [--seed N] [--folder DIR]

            attribution: generates claims, attributes them with the engine, DuckDB and PostgreSQL, checks that all three give
            the same answer for every beneficiary, and prints what each took. --folder is where the files lie meanwhile.
            expenditures: generates claims, adds up what they cost by type and category, and prints what it took beside
            attribution.
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
                case "expenditures" -> ExpenditureBench.run(System.out, options);
                default ->
                        throw new IllegalArgumentException(
                                "say what is measured: attribution or expenditures");
            };
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }
}
