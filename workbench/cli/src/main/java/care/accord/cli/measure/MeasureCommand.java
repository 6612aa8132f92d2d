package care.accord.cli.measure;

import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.GroupCriteria;
import care.accord.metrics.measure.fhir.MeasureContentException;
import care.accord.metrics.measure.fhir.MeasureFolder;
import care.accord.metrics.measure.fhir.OnAllCores;
import care.accord.programrules.IanaZone;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Counts the populations of a measure for every case of a file.
@Command(
        name = "measure",
        description = "The populations of a FHIR quality measure for every case of a file.",
        mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Option(
            names = "--libraries",
            required = true,
            paramLabel = "DIR",
            description = "FHIR Libraries with their CQL.")
    private Path libraries = Path.of("");

    @Option(
            names = "--measures",
            required = true,
            paramLabel = "DIR",
            description = "FHIR Measures.")
    private Path measures = Path.of("");

    @Option(
            names = "--valuesets",
            required = true,
            paramLabel = "FILE",
            description = "Lines of url, version, system, code, separated by tabs.")
    private Path valueSets = Path.of("");

    @Option(
            names = "--cases",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "One case a line: id, period, bundle. Named after its measure, unless --measure says which.")
    private List<Path> cases = List.of();

    @Option(names = "--measure", paramLabel = "ID", description = "The measure the cases are of.")
    private Optional<String> measure = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "IANA time zone in whose time the days of the period are, such as America/New_York. Default: UTC.")
    private IanaZone zone = IanaZone.UTC;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "CSV to write.")
    private Path out = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        MeasureFolder folder = new MeasureFolder(libraries, measures, valueSets);
        Map<CaseFile, CqlMeasure> wanted = new LinkedHashMap<>();
        cases.stream().map(CaseFile::new).forEach(file -> translate(folder, file, wanted));
        if (wanted.isEmpty()) {
            return BAD_INPUT;
        }
        List<String> codes = codes(wanted.values());
        try (BufferedWriter csv = Files.newBufferedWriter(out)) {
            csv.write("id,group," + String.join(",", codes) + "\n");
            for (Map.Entry<CaseFile, CqlMeasure> file : wanted.entrySet()) {
                count(file.getKey(), file.getValue(), new CountsCsv(codes, csv));
            }
        }
        return wanted.size() == cases.size() ? 0 : BAD_INPUT;
    }

    /// What is wrong with one measure is said, and the others are counted.
    private void translate(MeasureFolder folder, CaseFile file, Map<CaseFile, CqlMeasure> wanted) {
        try {
            CqlMeasure found = folder.measure(measure.orElse(file.measure()));
            found.unknownValueSets()
                    .forEach(problem -> say("note: " + problem + "; it counts as empty"));
            wanted.put(file, found);
        } catch (MeasureContentException e) {
            e.problems().forEach(problem -> say("refused: " + problem));
        }
    }

    private void count(CaseFile file, CqlMeasure counted, CountsCsv csv) throws IOException {
        Tally tally = new Tally();
        try (BufferedReader lines = file.open()) {
            OnAllCores.map(
                    lines.lines().iterator(),
                    () -> CaseCounts.counting(counted, zone),
                    counts -> {
                        csv.write(counts);
                        tally.add(counts);
                    });
        }
        say(file.measure() + ": " + tally);
        tally.failures().forEach(failure -> say("  " + failure));
    }

    private static List<String> codes(Collection<CqlMeasure> measures) {
        List<PopulationCode> used =
                measures.stream()
                        .flatMap(found -> found.groups().stream())
                        .flatMap(group -> group.populations().stream())
                        .map(GroupCriteria.Population::code)
                        .distinct()
                        .toList();
        return Stream.of(PopulationCode.values())
                .filter(code -> code != PopulationCode.MEASURE_OBSERVATION && used.contains(code))
                .map(PopulationCode::code)
                .collect(Collectors.toList());
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
