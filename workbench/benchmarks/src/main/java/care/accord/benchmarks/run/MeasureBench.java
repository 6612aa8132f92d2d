package care.accord.benchmarks.run;

import care.accord.benchmarks.measures.MeasureComparison;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Quality measures beside clinical-reasoning: `--data DIR` with libraries, measures, cases and value sets, `--peer no` to leave
/// the other engine out.
public final class MeasureBench {
    private MeasureBench() {}

    /// Exit code 0; the table says how the two stand.
    public static int run(PrintStream out, List<String> arguments) throws Exception {
        Path root = Path.of(System.getProperty("accord.root", "."));
        Path data =
                Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                        .map(Path::of)
                        .orElse(root.resolve("../shared/data"))
                        .resolve("ecqm");
        boolean peer = true;
        for (int at = 0; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(at) + " has no value");
            }
            String value = arguments.get(at + 1);
            switch (arguments.get(at)) {
                case "--data" -> data = Path.of(value);
                case "--peer" -> peer = !value.equals("no");
                default ->
                        throw new IllegalArgumentException(
                                "'%s' is not an option".formatted(arguments.get(at)));
            }
        }
        Optional<Path> program =
                peer
                        ? Optional.of(root.resolve("workbench/benchmarks/src/peer"))
                        : Optional.empty();
        MeasureComparison.print(out, data, program);
        return 0;
    }
}
