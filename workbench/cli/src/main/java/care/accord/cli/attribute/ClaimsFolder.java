package care.accord.cli.attribute;

import care.accord.population.files.FeedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The claims files that a command reads, as it is told of them.
public final class ClaimsFolder {
    @Option(
            names = "--layout",
            required = true,
            description = "how the files are written: cclf, tuva, rif, desynpuf or eob")
    private String layout = "";

    @Parameters(paramLabel = "FOLDER", description = "where the files are")
    private Path folder = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Layout layout() {
        return Layout.of(layout);
    }

    Path path() {
        return folder;
    }

    /// The claims files of the layout.
    public List<FeedFile> files() throws IOException {
        return layout().files(folder);
    }

    /// Says on standard error what was left out of the files, or taken otherwise than one might think.
    public void report(Snapshot snapshot) {
        say(snapshot.remarks());
    }

    /// Says something on standard error.
    public void say(List<String> lines) {
        if (command != null) {
            PrintWriter errors = command.commandLine().getErr();
            lines.forEach(errors::println);
            errors.flush();
        }
    }

    /// Where a file beside the claims lies, or would lie.
    public Path beside(String name) {
        return folder.resolve(name);
    }

    /// A file beside the claims, if it is there.
    public Optional<Path> find(String name) {
        return Optional.of(beside(name)).filter(Files::isRegularFile);
    }
}
