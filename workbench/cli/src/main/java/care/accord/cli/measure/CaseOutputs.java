package care.accord.cli.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Files that a run over cases writes.
final class CaseOutputs {
    @Option(names = "--out", required = true, paramLabel = "OUT", description = "CSV to write.")
    private Path out = Path.of("");

    @Option(
            names = "--strata",
            paramLabel = "FILE",
            description = "CSV to write of what the measure's stratifiers tell apart.")
    private Optional<Path> strata = Optional.empty();

    @Option(
            names = "--supplemental",
            paramLabel = "FILE",
            description = "CSV to write of supplemental data, such as sex and payer.")
    private Optional<Path> supplemental = Optional.empty();

    /// @param codes populations that have a column
    CaseFiles open(List<String> codes) throws IOException {
        return CaseFiles.open(out, strata, supplemental, codes);
    }
}
