package care.accord.benchmarks;

import care.accord.benchmarks.run.AttributionBench;
import java.util.Arrays;

/// The command `./accord bench`.
public final class Bench {
    private static final String USAGE =
            """
            usage: ./accord bench attribution [--lines 1m,10m,50m] [--peers 10m] [--seed N] [--folder DIR] [--json FILE]

            Generates claims, attributes them with the engine, DuckDB and PostgreSQL, checks that all three give the same
            answer for every beneficiary, and prints what each took. Above --peers lines (10m; 0 for none) only the engine
            is asked, because a database would take an hour. --folder is where the files lie meanwhile.
            """;

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) throws Exception {
        if (arguments.length == 0 || !arguments[0].equals("attribution")) {
            System.err.print(USAGE);
            return 2;
        }
        try {
            return AttributionBench.run(
                    System.out, Arrays.asList(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }
}
