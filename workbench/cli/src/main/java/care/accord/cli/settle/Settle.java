package care.accord.cli.settle;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.program.files.SettlementsFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads performance years from a file, settles each, and writes one row per row as it goes; when any row is refused nothing is
/// left behind.
@Command(
        name = "settle",
        description =
                "Settles a file by a programme's rules, or inputs by an arrangement in a document.",
        mixinStandardHelpOptions = true)
public final class Settle implements Callable<Integer> {
    private static final String SHARED_SAVINGS = "mssp";

    @Option(
            names = "--program",
            description = "The programme whose rules apply: mssp, or one of --list.")
    private String program = "";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "For mssp: CSV in the columns of the public use files.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "OUT", description = "The file to write.")
    private Path out = Path.of("");

    @Mixin private ArrangementOptions arrangement = new ArrangementOptions();

    @Override
    public Integer call() throws IOException {
        if (arrangement.isList()) {
            System.out.print(ArrangementOptions.titles());
            return 0;
        }
        if (out.toString().isEmpty()) {
            throw new IllegalArgumentException("--out: say which file to write");
        }
        if (arrangement.areGiven(program)) {
            Files.writeString(out, arrangement.settle(program));
            return 0;
        }
        if (!program.equals(SHARED_SAVINGS)) {
            throw new IllegalArgumentException(
                    "--program: '%s' is not a programme that settles files; use %s, or one of --list with --inputs"
                            .formatted(program, SHARED_SAVINGS));
        }
        if (file.toString().isEmpty()) {
            throw new IllegalArgumentException("FILE: say which file to settle");
        }
        Path beside = Files.createTempFile(out.toAbsolutePath().getParent(), "settle", ".csv");
        try {
            settle(beside);
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        return 0;
    }

    private void settle(Path results) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                Writer written = Files.newBufferedWriter(results)) {
            SettlementsFile.settle(text, written, ProgramRules.bundled());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("%s does not exist".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("%s is not UTF-8 text".formatted(file), e);
        }
    }
}
