package care.accord.cli.verify;

import care.accord.reconciliation.verification.Verified;
import care.accord.reconciliation.verification.files.ExportFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Computes exported settlements and ledgers again, and follows exported audit trails, without the platform that made them. Exit
/// code 0 says that all hold, 1 that one does not.
@Command(
        name = "verify",
        description =
                "Computes exported settlements and ledgers again, or follows audit trails; exit code 1 if one is not what it says.",
        mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
    private static final String SETTLEMENTS = "settlements";
    private static final String AUDIT = "audit";
    private static final int DIFFERENT = 1;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "What to verify: settlements or audit.")
    private String what = "";

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "PLACE",
            description =
                    "JSON of a settlement or of a ledger's export, or a folder of such files; for audit what /v1/audit-trail answered.")
    private List<Path> places = List.of();

    @Option(
            names = "--ends",
            paramLabel = "FILE",
            description =
                    "For audit: where the trails ended when they were last verified; written anew when all hold.")
    private Optional<Path> ends = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        boolean holds =
                switch (what) {
                    case SETTLEMENTS -> settlementsHold(console);
                    case AUDIT -> new AuditFiles(console).hold(places, ends);
                    default ->
                            throw new IllegalArgumentException(
                                    "'%s' is nothing to verify; use %s or %s"
                                            .formatted(what, SETTLEMENTS, AUDIT));
                };
        console.flush();
        return holds ? 0 : DIFFERENT;
    }

    private boolean settlementsHold(PrintWriter console) throws IOException {
        List<Verified> all = new ArrayList<>();
        for (Path place : places) {
            all.addAll(ExportFiles.verify(place));
        }
        all.forEach(one -> print(one, console));
        long different = all.stream().filter(one -> !one.holds()).count();
        console.printf("%d verified, %d differ%n", all.size(), different);
        return different == 0;
    }

    private static void print(Verified one, PrintWriter console) {
        console.printf("%s: %s%n", one.subject(), one.holds() ? "equals itself" : "differs");
        one.differences().forEach(difference -> console.printf("  %s%n", difference));
    }
}
