package care.accord.cli.cqltests;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs the published CQL tests and lists them by group.
@Command(
        name = "cql-tests",
        description = "How the CQL engine stands to the published tests of the language.",
        mixinStandardHelpOptions = true)
public final class CqlTestsCommand implements Callable<Integer> {
    private static final int NOT_HELD = 1;

    @Parameters(paramLabel = "DIR", description = "XML files of tests.")
    private Path folder = Path.of("");

    @Option(names = "--failures", description = "Also list what failed.")
    private boolean failures;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description =
                    "Exit code 1 when fewer tests pass; without it listing them is all that is asked.")
    private int atLeast;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CqlTestResults results = CqlTestResults.of(folder);
        PrintWriter out = spec.commandLine().getOut();
        results.groups().forEach(out::println);
        if (failures) {
            results.failures().forEach(out::println);
        }
        out.println(results.total());
        out.flush();
        return results.passed() < atLeast ? NOT_HELD : 0;
    }
}
