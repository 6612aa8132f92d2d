package care.accord.cli.settle;

import care.accord.programrules.ArrangementDocuments;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.Arrangement;
import care.accord.reconciliation.arrangement.ArrangementReader;
import care.accord.reconciliation.arrangement.files.ArrangementFiles;
import care.accord.reconciliation.arrangement.files.ArrangementFiles.Detail;
import care.accord.reconciliation.arrangement.files.ArrangementFiles.Question;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Settling an arrangement that is a document, mine or one that ships.
final class ArrangementOptions {
    @Option(
            names = "--arrangement",
            paramLabel = "FILE",
            description = "An arrangement in YAML or JSON.")
    private Optional<Path> arrangement = Optional.empty();

    @Option(
            names = "--inputs",
            paramLabel = "INPUTS",
            description = "What was reported: one object as .json or .yaml, or a .csv of many.")
    private Optional<Path> inputs = Optional.empty();

    @Option(names = "--explain", description = "Write the whole account of the payment, too.")
    private boolean explain;

    @Option(
            names = "--what-if",
            paramLabel = "NAME=VALUE",
            description = "Another input or term; may be repeated.")
    private List<String> whatIf = List.of();

    @Option(names = "--list", description = "The arrangements that ship, for --program.")
    private boolean list;

    /// Whether the command is about an arrangement at all.
    boolean areGiven(String program) {
        return list
                || arrangement.isPresent()
                || inputs.isPresent()
                || ArrangementDocuments.ids().contains(program);
    }

    boolean isList() {
        return list;
    }

    /// The id and title of every arrangement that ships, one a line.
    static String titles() {
        StringBuilder titles = new StringBuilder();
        for (String id : ArrangementDocuments.ids()) {
            titles.append(
                    "%-32s %s%n"
                            .formatted(
                                    id,
                                    ArrangementReader.template(id, ProgramRules.bundled())
                                            .title()));
        }
        return titles.toString();
    }

    /// Settles and returns what is to be written.
    String settle(String program) throws IOException {
        Path file =
                inputs.orElseThrow(() ->
                        new IllegalArgumentException(
                                "--inputs: say which file holds what was reported"));
        Arrangement agreed = agreed(program);
        try {
            return answer(agreed, file);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private String answer(Arrangement agreed, Path file) throws IOException {
        if (file.toString().endsWith(".csv")) {
            if (explain || !whatIf.isEmpty()) {
                throw new IllegalArgumentException(
                        "--explain and --what-if answer about one settlement: give its inputs as .json");
            }
            return ArrangementFiles.settleRows(agreed, text(file), ProgramRules.bundled());
        }
        return ArrangementFiles.settleObject(
                agreed,
                text(file),
                new Question(explain ? Detail.EXPLAINED : Detail.FIGURES, replacements()),
                ProgramRules.bundled());
    }

    private Arrangement agreed(String program) throws IOException {
        if (arrangement.isEmpty()) {
            return ArrangementReader.template(program, ProgramRules.bundled());
        }
        Path file = arrangement.get();
        if (!program.isEmpty()) {
            throw new IllegalArgumentException(
                    "--program and --arrangement: give one of them, not both");
        }
        try {
            return ArrangementFiles.read(text(file), ProgramRules.bundled());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private Map<String, String> replacements() {
        Map<String, String> replacements = new LinkedHashMap<>();
        for (String pair : whatIf) {
            int at = pair.lastIndexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException(
                        "--what-if: '%s' is not written name=value".formatted(pair));
            }
            replacements.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return replacements;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("the file does not exist", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the file is not UTF-8 text", e);
        }
    }
}
