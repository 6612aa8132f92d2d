package care.accord.cli.attribute;

import care.accord.attribution.program.AttributionProgram;
import care.accord.population.files.FeedFile;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a folder of claims files through the population store and writes whose beneficiaries they are, one row each.
@Command(
        name = "attribute",
        description = "Attributes the beneficiaries of a folder of claims files.",
        mixinStandardHelpOptions = true)
public final class AttributeCommand implements Callable<Integer> {
    private static final String RANGE = "..";

    /// As RFC 4180 has it.
    private static final String LINE_END = "\r\n";

    @Option(
            names = "--layout",
            required = true,
            description =
                    "cclf (deliveries as zips or plain files), desynpuf (bene.csv, carrier.csv), tuva (eligibility, medical_claim as csv or parquet; or eligibility.csv, medical-claims.csv), rif (beneficiary*, carrier*, …) or eob (Patient, Coverage, ExplanationOfBenefit as ndjson)")
    private String layout = "";

    @Parameters(paramLabel = "FOLDER", description = "where the files are; for cclf also a zip")
    private Path folder = Path.of("");

    @Option(names = "--year", description = "calendar year of the services (desynpuf)")
    private @Nullable Integer year;

    @Option(
            names = "--window",
            paramLabel = "START..END",
            description = "first and last day of the services (cclf, tuva)")
    private @Nullable String window;

    @Option(
            names = "--participants",
            paramLabel = "FILE",
            description =
                    "provider roster of the contract (cclf, tuva); default provider-roster.csv")
    private @Nullable Path participants;

    @Option(
            names = "--program",
            description = "whose rules; default desynpuf-plurality or mssp-primary-care")
    private @Nullable String program;

    @Option(
            names = "--chain",
            paramLabel = "FILE|ID",
            description =
                    "rule chain instead of a program (tuva): a document, or the id of one that ships; reads pcp-selections.csv and provider-geography.csv beside the claims")
    private @Nullable String chain;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the answer, CSV")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.writeString(out, String.join(LINE_END, answer()) + LINE_END);
        return 0;
    }

    private List<String> answer() throws IOException {
        return switch (layout.toLowerCase(Locale.ROOT)) {
            case "desynpuf" -> desynpuf();
            case "tuva" -> chain == null ? contract(Inputs.tuva(folder)) : chained(chain);
            case "cclf" -> contract(Inputs.cclf(folder));
            case "rif" -> contract(Inputs.rif(folder));
            case "eob" -> contract(Inputs.eob(folder));
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not a layout; known are cclf, desynpuf, tuva, rif, eob"
                                    .formatted(layout));
        };
    }

    private List<String> desynpuf() throws IOException {
        if (chain != null) {
            throw new IllegalArgumentException(
                    "--chain is for the layout tuva: this layout says nothing about clinicians");
        }
        if (year == null) {
            throw new IllegalArgumentException("--year is missing: name the year of the services");
        }
        PerformanceYear performanceYear = new PerformanceYear(year);
        AttributionProgram rules =
                AttributionProgram.of(
                        Optional.ofNullable(program)
                                .orElse(AttributionProgram.DESYNPUF_PLURALITY.key()));
        Task task = new Task(rules, performanceYear.calendarYear(), Optional.empty());
        return task.run(Inputs.desynpuf(folder));
    }

    private List<String> contract(List<FeedFile> files) throws IOException {
        AttributionProgram rules =
                AttributionProgram.of(
                        Optional.ofNullable(program)
                                .orElse(AttributionProgram.MSSP_PRIMARY_CARE.key()));
        Path list = Optional.ofNullable(participants).orElse(folder.resolve("provider-roster.csv"));
        return new Task(rules, window(), Optional.of(list)).run(files);
    }

    private List<String> chained(String document) throws IOException {
        if (program != null) {
            throw new IllegalArgumentException(
                    "--program and --chain say two things: name a program or a rule chain");
        }
        Path usual = folder.resolve("provider-roster.csv");
        Optional<Path> list =
                Optional.ofNullable(participants)
                        .or(() -> Optional.of(usual).filter(Files::isRegularFile));
        return new ChainTask(document, window(), list).run(folder);
    }

    private DateSpan window() {
        if (window == null) {
            throw new IllegalArgumentException(
                    "--window is missing: name first and last day, such as 2025-01-01..2025-12-31");
        }
        int dots = window.indexOf(RANGE);
        try {
            return new DateSpan(
                    LocalDate.parse(window.substring(0, Math.max(dots, 0))),
                    LocalDate.parse(window.substring(dots + RANGE.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a window: write first and last day as 2025-01-01..2025-12-31"
                            .formatted(window),
                    e);
        }
    }
}
