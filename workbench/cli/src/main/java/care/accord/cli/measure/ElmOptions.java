package care.accord.cli.measure;

import care.accord.metrics.measure.fhir.ElmCache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where translated CQL is kept from one run to the next.
final class ElmOptions {
    @Option(
            names = "--elm-cache",
            paramLabel = "DIR",
            description =
                    "Where translated CQL is kept for the next run. Default: accord/elm in XDG_CACHE_HOME, or else in ~/.cache.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--no-elm-cache", description = "Translate the CQL anew, and keep nothing.")
    private boolean isOff;

    ElmCache cache() {
        return isOff
                ? ElmCache.NONE
                : ElmFolder.at(folder.orElseGet(() -> standard(System.getenv())), Instant.now());
    }

    /// By the XDG Base Directory Specification, which passes over a path that is not absolute.
    static Path standard(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path caches =
                Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .orElse(home.resolve(".cache"));
        return caches.resolve("accord").resolve("elm");
    }
}
