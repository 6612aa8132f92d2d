package care.accord.cli.utilization;

import care.accord.cli.attribute.ClaimsFolder;
import care.accord.cli.attribute.Csv;
import care.accord.cli.attribute.Snapshot;
import care.accord.cli.days.ServiceDays;
import care.accord.cli.expenditures.ListedMembers;
import care.accord.metrics.adherence.files.DrugTable;
import care.accord.metrics.hospital.ProcedureLists;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.utilization.files.ClaimsMeasures;
import care.accord.metrics.utilization.files.ProcedureTable;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads a folder of claims files through the population store and computes the claims measures.
@Command(
        name = "utilization",
        description =
                "Readmissions, admissions, emergency visits, avoidable stays, screening, adherence, from a folder of claims files.",
        mixinStandardHelpOptions = true)
public final class Utilization implements Callable<Integer> {
    @Mixin private ClaimsFolder claims = new ClaimsFolder();

    @ArgGroup(exclusive = false)
    private ServiceDays days = new ServiceDays();

    @Mixin private ListedMembers listed = new ListedMembers();

    @Option(
            names = "--measure",
            paramLabel = "ID",
            split = ",",
            description = "measures to compute; default all")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--drugs",
            paramLabel = "FILE",
            description =
                    "ndc_code,ingredient of products; without it nothing is said of adherence")
    private @Nullable Path drugs;

    @Option(
            names = "--procedure-lists",
            paramLabel = "FILE",
            description =
                    "list,code of ICD-10-PCS lists, such as AHRQ's, in place of the families that are shipped")
    private @Nullable Path procedures;

    @Option(
            names = "--as-known-on",
            paramLabel = "DAY",
            description =
                    "leave out what was received after this day; default the last day of the files")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--members",
            paramLabel = "FILE",
            description = "CSV to write of every member's standing with its claim lines")
    private @Nullable Path members;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        DateSpan services = days.days();
        List<Measure<Population>> wanted = wanted();
        try (Snapshot snapshot = Snapshot.of(files())) {
            LocalDate day = asKnownOn == null ? snapshot.dataAsOf() : asKnownOn;
            Population population = snapshot.load(day, ClaimsMeasures.columns());
            Cohort cohort = new Cohort(List.copyOf(listed.of(population)), services);
            MeasureRows rows = new MeasureRows();
            wanted.forEach(measure -> rows.add(measure.evaluate(population, cohort)));
            Files.writeString(out, Csv.text(rows.measures()));
            if (members != null) {
                Files.writeString(members, Csv.text(rows.members()));
            }
            claims.report(snapshot);
        }
        return 0;
    }

    /// The claims files of the layout, and the platform's own feed of drug fills where it lies beside them.
    private List<FeedFile> files() throws IOException {
        FeedKind fills = FeedKind.PHARMACY_CLAIMS;
        List<FeedFile> files = new ArrayList<>(claims.files());
        claims.find(fills.code() + ".csv")
                .map(file -> FeedFile.of(fills, file))
                .ifPresent(files::add);
        return files;
    }

    private List<Measure<Population>> wanted() throws IOException {
        ClaimsMeasures all =
                ClaimsMeasures.shipped(
                        drugs == null ? Optional.empty() : Optional.of(DrugTable.read(drugs)),
                        procedures == null ? ProcedureLists.NONE : ProcedureTable.read(procedures));
        if (ids.isEmpty()) {
            return all.measures();
        }
        return ids.stream()
                .map(id ->
                        all.find(new MeasureId(id))
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "--measure: '%s' is not one of %s"
                                                        .formatted(id, names(all)))))
                .toList();
    }

    private static List<String> names(ClaimsMeasures all) {
        return all.measures().stream().map(one -> one.description().id().value()).toList();
    }
}
