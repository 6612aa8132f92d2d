package care.accord.cli.attribute;

import care.accord.population.files.FeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The claims files that a command reads, as it is told of them.
public final class ClaimsFolder {
    @Option(
            names = "--layout",
            required = true,
            description = "how the files are written: cclf, tuva, rif, desynpuf or eob")
    private String layout = "";

    @Parameters(paramLabel = "FOLDER", description = "where the files are")
    private Path folder = Path.of("");

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

    /// Where a file beside the claims lies, or would lie.
    public Path beside(String name) {
        return folder.resolve(name);
    }

    /// A file beside the claims, if it is there.
    public Optional<Path> find(String name) {
        return Optional.of(beside(name)).filter(Files::isRegularFile);
    }
}
