package care.accord.cli.score;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.hospital.files.HospitalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores everyone in a folder of published files by a quality program's rules; nothing is written when any row is refused.
@Command(
        name = "score",
        description = "Scores everyone in the files of a quality program.",
        mixinStandardHelpOptions = true)
public final class Score implements Callable<Integer> {
    private static final String HOSPITAL = "hospital-vbp";

    @Parameters(index = "0", paramLabel = "PROGRAM", description = "The program: hospital-vbp.")
    private String program = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The files, as CMS publishes them.")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "CSV to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.writeString(out, scores());
        return 0;
    }

    private String scores() throws IOException {
        return switch (program) {
            case HOSPITAL -> HospitalFiles.score(folder, ProgramRules.bundled());
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not a program that scores files; use %s"
                                    .formatted(program, HOSPITAL));
        };
    }
}
