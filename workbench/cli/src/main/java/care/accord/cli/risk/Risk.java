package care.accord.cli.risk;

import care.accord.metrics.risk.Normalization;
import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskRules;
import care.accord.metrics.risk.files.CsvRows;
import care.accord.metrics.risk.files.RiskCases;
import care.accord.metrics.risk.files.RiskTablesFolder;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores every person of a file by a risk model; nothing is written when any row is refused.
@Command(
        name = "risk",
        description = "Raw risk scores and condition categories of every person in CASES.",
        mixinStandardHelpOptions = true)
public final class Risk implements Callable<Integer> {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description = "V24, V28, ESRD21, ESRD24, RX05 or RX08.")
    private String model = "";

    @Parameters(paramLabel = "CASES", description = "CSV of people and their diagnoses.")
    private Path cases = Path.of("");

    @Option(
            names = "--tables",
            required = true,
            paramLabel = "DIR",
            description = "The published tables of coefficients, diagnoses, hierarchies.")
    private Path tables = Path.of("");

    @Option(
            names = "--payment-year",
            paramLabel = "YEAR",
            description = "The payment year; the newest of the tables if not given.")
    private Optional<Integer> paymentYear = Optional.empty();

    @Option(
            names = "--normalized",
            description = "Also the segment, the normalized and the paid score and their evidence.")
    private boolean normalized;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "The sort of drug plan whose normalization counts: MA-PD or PDP.")
    private String plan = "";

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "CSV to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        ProgramRules program = ProgramRules.bundled();
        RiskTablesFolder folder = new RiskTablesFolder(tables);
        PerformanceYear year =
                paymentYear.isPresent()
                        ? new PerformanceYear(paymentYear.get())
                        : folder.newestYear();
        RiskRules rules = RiskRules.of(program, model, year);
        RiskModel compiled = new RiskModel(rules, folder.read(rules, year));
        RiskCases people = RiskCases.of(CsvRows.read(cases), program, year);
        Files.writeString(
                out,
                normalized
                        ? people.score(compiled, Normalization.of(program, model, year, plan))
                        : people.score(compiled));
        return 0;
    }
}
