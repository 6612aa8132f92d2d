package care.accord.cli.expenditures;

import care.accord.cli.attribute.ClaimsFolder;
import care.accord.cli.attribute.Csv;
import care.accord.cli.attribute.Snapshot;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.SubstanceUseFile;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.AnnualizedExpenditures;
import care.accord.reconciliation.expenditure.CategoryCosts;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Members;
import care.accord.reconciliation.expenditure.MonthlyCosts;
import care.accord.reconciliation.expenditure.ServiceCategories;
import care.accord.reconciliation.expenditure.TruncationThresholds;
import care.accord.reconciliation.expenditure.WithheldLines;
import care.accord.reconciliation.forecast.Completion;
import care.accord.reconciliation.forecast.ForecastRules;
import care.accord.reconciliation.forecast.Observations;
import care.accord.reconciliation.leakage.Leakage;
import care.accord.reconciliation.leakage.LeakageThresholds;
import care.accord.reconciliation.leakage.Organization;
import care.accord.reconciliation.leakage.ReadmissionRule;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reads a folder of claims files through the population store and writes what members' care cost.
@Command(
        name = "expenditures",
        description = "Adds up what members' care cost, from a folder of claims files.",
        mixinStandardHelpOptions = true)
public final class ExpendituresCommand implements Callable<Integer> {
    private static final ProgramRules RULES = ProgramRules.bundled();

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ClaimsFolder claims = new ClaimsFolder();

    @Mixin private ListedMembers listed = new ListedMembers();

    @ArgGroup(exclusive = false)
    private Service service = new Service();

    @Option(
            names = "--truncate-at-percentile",
            paramLabel = "FRACTION",
            description = "mssp: thresholds from everybody in the files instead, such as 0.99")
    private @Nullable BigDecimal percentile;

    @Option(
            names = "--as-known-on",
            paramLabel = "DAY",
            description =
                    "leave out what was received after this day; default the end of the run-out for mssp, else the last day of the files")
    private @Nullable LocalDate asKnownOn;

    @Option(names = "--categories", description = "also by category of service")
    private boolean categories;

    @Option(
            names = "--leakage",
            description = "also outside the organization of --participants, by specialty")
    private boolean leakage;

    @Option(
            names = "--participants",
            paramLabel = "FILE",
            description =
                    "provider roster of the organization; default provider-roster.csv in FOLDER")
    private @Nullable Path participants;

    @Option(
            names = "--withhold",
            paramLabel = "FILE",
            description =
                    "codes of substance use disorder: what categories and leakage show of such claims is one restricted line")
    private @Nullable Path withhold;

    @Option(
            names = "--forecast",
            description = "also what the months will have cost once all claims are in")
    private boolean forecast;

    @Option(names = "--explain", description = "print how the total came about, on standard output")
    private boolean explain;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        ExpenditureTerms terms = service.terms();
        try (Snapshot snapshot = Snapshot.of(claims.files(), restricted())) {
            LocalDate day = day(terms, snapshot);
            Population population = snapshot.load(day, columns());
            Map<BeneficiaryId, BigDecimal> members = listed.weights(population);
            Run run =
                    new Run(
                            population,
                            Members.of(population, members),
                            truncated(terms, population),
                            withhold == null
                                    ? WithheldLines.NONE
                                    : WithheldLines.of(population, members.keySet(), _ -> true),
                            day);
            Rows rows = new Rows();
            AnnualizedExpenditures spent = run.spent();
            rows.add(spent);
            if (categories) {
                rows.add(run.byCategory());
            }
            if (leakage) {
                rows.add(run.leakage(organization()));
            }
            if (forecast) {
                completed(snapshot, members, run).ifPresentOrElse(rows::add, rows::addNoForecast);
            }
            Files.writeString(out, Csv.text(rows.lines()));
            if (explain && spec != null) {
                PrintWriter writer = spec.commandLine().getOut();
                writer.print(spent.total().explain());
                writer.flush();
            }
            claims.report(snapshot);
        }
        return 0;
    }

    /// One population looked at by one set of terms.
    private record Run(
            Population population,
            Members members,
            ExpenditureTerms terms,
            WithheldLines withheld,
            LocalDate day) {
        String source() {
            return "claims known on %s, service dates %s, %s"
                    .formatted(day, terms.days(), members.inWords());
        }

        CountedLines lines() {
            return new CountedLines(population, members, terms).withholding(withheld);
        }

        AnnualizedExpenditures spent() {
            return AnnualizedExpenditures.of(population, members, terms, source());
        }

        CategoryCosts byCategory() {
            return CategoryCosts.of(
                    population,
                    lines(),
                    ServiceCategories.of(RULES, year()),
                    new CategoryCosts.Shown(CellSize.of(RULES, year()), source()));
        }

        Leakage leakage(Organization organization) {
            return Leakage.of(
                    population,
                    lines(),
                    organization,
                    new Leakage.Shown(
                            LeakageThresholds.of(RULES, year()),
                            ReadmissionRule.of(RULES, year()),
                            source()));
        }

        PerformanceYear year() {
            return new PerformanceYear(terms.days().end().getYear());
        }
    }

    private LocalDate day(ExpenditureTerms terms, Snapshot snapshot) {
        if (asKnownOn != null) {
            return asKnownOn;
        }
        boolean runsOut =
                terms.runoutMonths() > 0 && terms.knownThrough().isBefore(snapshot.dataAsOf());
        return runsOut ? terms.knownThrough() : snapshot.dataAsOf();
    }

    private SubstanceUseCodes restricted() {
        return withhold == null ? SubstanceUseCodes.NONE : SubstanceUseFile.read(withhold);
    }

    /// Only what is asked for is read.
    private Set<ClaimColumn> columns() {
        Set<ClaimColumn> columns = EnumSet.copyOf(CountedLines.COLUMNS);
        if (categories) {
            columns.addAll(ServiceCategories.COLUMNS);
        }
        if (leakage) {
            columns.addAll(Organization.COLUMNS);
            columns.addAll(ReadmissionRule.COLUMNS);
        }
        if (withhold != null) {
            columns.add(WithheldLines.COLUMN);
        }
        return columns;
    }

    private ExpenditureTerms truncated(ExpenditureTerms terms, Population population) {
        return percentile == null
                ? terms
                : terms.truncatedAt(
                        TruncationThresholds.of(
                                population, Members.everyone(population), terms, percentile));
    }

    private Organization organization() {
        Path file =
                Optional.ofNullable(participants)
                        .orElseGet(() -> claims.beside("provider-roster.csv"));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: name the organization's provider roster with --participants"
                            .formatted(file));
        }
        Set<String> tins = new HashSet<>();
        Set<String> ccns = new HashSet<>();
        FeedReader.participants(FeedFile.of(FeedKind.PROVIDER_ROSTER, file))
                .orElseThrow(() ->
                        new IllegalArgumentException("%s is not a provider roster".formatted(file)))
                .forEach(one -> {
                    tins.add(one.tin().value());
                    one.ccn().ifPresent(ccn -> ccns.add(ccn.value()));
                });
        return new Organization(tins, ccns);
    }

    private static Optional<Completion> completed(
            Snapshot snapshot, Map<BeneficiaryId, BigDecimal> listed, Run run) {
        ForecastRules rules = ForecastRules.of(RULES, run.year());
        Observations observations = new Observations(run.day(), rules.looks(), rules.horizon());
        ExpenditureTerms observed = run.terms().in(observations.services());
        return Completion.of(
                observations.observe(day -> {
                    Population population = snapshot.load(day, CountedLines.COLUMNS);
                    Members members = Members.of(population, listed);
                    return MonthlyCosts.of(
                            population, new CountedLines(population, members, observed));
                }),
                run.terms().days(),
                rules,
                run.source());
    }
}
