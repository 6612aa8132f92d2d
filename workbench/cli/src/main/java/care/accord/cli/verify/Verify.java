package care.accord.cli.verify;

import care.accord.reconciliation.verification.Verified;
import care.accord.reconciliation.verification.files.ExportFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Computes exported settlements and ledgers again, without the platform that made them. Exit code 0 says that all hold, 1 that
/// one does not.
@Command(
        name = "verify",
        description =
                "Computes exported settlements and ledgers again; exit code 1 if one is not what it says.",
        mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
    private static final String SETTLEMENTS = "settlements";
    private static final int DIFFERENT = 1;

    @Parameters(index = "0", paramLabel = "WHAT", description = "What to verify: settlements.")
    private String what = "";

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "PLACE",
            description =
                    "JSON of a settlement or of a ledger's export, or a folder of such files.")
    private List<Path> places = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!what.equals(SETTLEMENTS)) {
            throw new IllegalArgumentException(
                    "'%s' is nothing to verify; use %s".formatted(what, SETTLEMENTS));
        }
        List<Verified> all = new ArrayList<>();
        for (Path place : places) {
            all.addAll(ExportFiles.verify(place));
        }
        PrintWriter console = spec.commandLine().getOut();
        all.forEach(one -> print(one, console));
        long different = all.stream().filter(one -> !one.holds()).count();
        console.printf("%d verified, %d differ%n", all.size(), different);
        console.flush();
        return different == 0 ? 0 : DIFFERENT;
    }

    private static void print(Verified one, PrintWriter console) {
        console.printf("%s: %s%n", one.subject(), one.holds() ? "equals itself" : "differs");
        one.differences().forEach(difference -> console.printf("  %s%n", difference));
    }
}
