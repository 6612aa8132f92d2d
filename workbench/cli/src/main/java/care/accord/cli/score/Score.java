package care.accord.cli.score;

import care.accord.metrics.points.Benchmarks;
import care.accord.metrics.points.files.BenchmarkFile;
import care.accord.metrics.standard.files.QualityReports;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.hospital.files.HospitalFiles;
import care.accord.reconciliation.starratings.files.StarRatingFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Scores everyone in a folder of published files by a quality program's rules; nothing is written when any row is refused.
@Command(
        name = "score",
        description = "Scores everyone in the files of a quality program.",
        mixinStandardHelpOptions = true)
public final class Score implements Callable<Integer> {
    private static final String HOSPITAL = "hospital-vbp";
    private static final String STARS = "star-ratings";
    private static final String APP = "app";

    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "The program: hospital-vbp, star-ratings or app.")
    private String program = "";

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description =
                    "The files, as CMS publishes them; of app, the file of what ACOs reported.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "OUT", description = "CSV to write.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description =
                    "Prints how the scores of a hospital or the ratings of a contract came about; --out may then be left out. Not of app.")
    private Optional<String> explain = Optional.empty();

    @Option(
            names = "--undetermined",
            paramLabel = "FILE",
            description =
                    "CSV to write of the values that rounded inputs leave open between two, and of the inputs that limit them; hospital-vbp only.")
    private Optional<Path> undetermined = Optional.empty();

    @Option(
            names = "--benchmarks",
            paramLabel = "FILE",
            description =
                    "Benchmarks of the Quality Payment Program to use instead of those that ship; app only.")
    private Optional<Path> benchmarks = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (explain.isPresent() && program.equals(APP)) {
            throw new IllegalArgumentException(
                    "--explain: app does not explain; %s and %s do".formatted(HOSPITAL, STARS));
        }
        if (undetermined.isPresent() && !program.equals(HOSPITAL)) {
            throw new IllegalArgumentException(
                    "--undetermined: only %s leaves values open; leave it out".formatted(HOSPITAL));
        }
        switch (program) {
            case HOSPITAL -> hospitals(HospitalFiles.read(folder, ProgramRules.bundled()));
            case APP -> Files.writeString(written(), acos());
            case STARS -> {
                StarRatingFiles files = StarRatingFiles.read(folder, ProgramRules.bundled());
                put(files::score, files::explain);
            }
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not a program that scores files; use %s, %s or %s"
                                    .formatted(program, HOSPITAL, STARS, APP));
        }
        return 0;
    }

    private String acos() throws IOException {
        Optional<Benchmarks> own =
                benchmarks.isPresent()
                        ? Optional.of(BenchmarkFile.read(benchmarks.get()))
                        : Optional.empty();
        return new QualityReports(ProgramRules.bundled(), own).score(folder);
    }

    private void hospitals(HospitalFiles files) throws IOException {
        put(files::score, files::explain);
        if (undetermined.isPresent()) {
            Files.writeString(undetermined.get(), files.undetermined());
        }
    }

    private void put(Supplier<String> score, UnaryOperator<String> explanation) throws IOException {
        if (explain.isPresent()) {
            PrintWriter console = spec.commandLine().getOut();
            console.print(explanation.apply(explain.get()));
            console.flush();
        }
        if (out.isPresent() || explain.isEmpty()) {
            Files.writeString(written(), score.get());
        }
    }

    private Path written() {
        return out.orElseThrow(
                () -> new IllegalArgumentException("--out: missing; name the file to write"));
    }
}
