package care.accord.cli.measure;

import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.ElmCache;
import care.accord.metrics.measure.fhir.GroupCriteria;
import care.accord.metrics.measure.fhir.MeasureContentException;
import care.accord.metrics.measure.fhir.MeasureFolder;
import care.accord.metrics.measure.fhir.OnAllCores;
import care.accord.programrules.IanaZone;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private CaseOutputs outputs = new CaseOutputs();

    @Mixin private ElmOptions elm = new ElmOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private boolean refused;

    @Override
    public Integer call() throws IOException {
        MeasureFolder folder = new MeasureFolder(libraries, measures, valueSets);
        folder.problems().forEach(this::refuse);
        Map<CaseFile, CqlMeasure> wanted = new LinkedHashMap<>();
        ElmCache cache = elm.cache();
        for (Path path : cases) {
            CaseFile file = new CaseFile(path);
            translate(file, () -> folder.measure(measure.orElse(file.measure()), cache))
                    .ifPresent(found -> wanted.put(file, found));
        }
        if (wanted.isEmpty()) {
            return BAD_INPUT;
        }
        List<String> codes = codes(wanted.values());
        try (CaseFiles files = outputs.open(codes)) {
            for (Map.Entry<CaseFile, CqlMeasure> file : wanted.entrySet()) {
                count(file.getKey(), file.getValue(), files);
            }
            files.complete();
        }
        return refused ? BAD_INPUT : 0;
    }

    /// What is wrong with one measure is said, and the others are counted.
    private Optional<CqlMeasure> translate(CaseFile file, Supplier<CqlMeasure> translation) {
        try {
            CqlMeasure found = translation.get();
            found.unknownValueSets()
                    .forEach(problem -> say("note: " + problem + "; it counts as empty"));
            return Optional.of(found);
        } catch (MeasureContentException e) {
            e.problems().forEach(this::refuse);
        } catch (IllegalArgumentException e) {
            refuse(file.name() + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    /// What is wrong with one line is said, and the others are counted; a file that cannot be read on ends there.
    private void count(CaseFile file, CqlMeasure counted, CaseFiles csv) throws IOException {
        Tally tally = new Tally();
        Set<String> ids = new HashSet<>();
        try (BufferedReader lines = file.open()) {
            OnAllCores.map(
                    CaseLine.of(lines),
                    () -> CaseResult.counting(counted, zone),
                    result -> {
                        switch (result) {
                            case CaseResult.Refused(int line, String why) ->
                                    refuse("%s, line %d: %s".formatted(file.name(), line, why));
                            case CaseCounts counts -> {
                                if (ids.add(counts.person().id())) {
                                    csv.write(counts);
                                    tally.add(counts);
                                } else {
                                    refuse(
                                            "%s, case %s: the id stands there before; give every case its own"
                                                    .formatted(file.name(), counts.person().id()));
                                }
                            }
                        }
                    });
        } catch (NoSuchFileException _) {
            refuse(file.path() + " does not exist: name a file of cases");
        } catch (ZipException | EOFException e) {
            refuse(file.name() + ": the gzip file is damaged or ends early: " + e.getMessage());
        } catch (UncheckedIOException e) {
            refuse(
                    "%s cannot be read on: %s"
                            .formatted(file.name(), String.valueOf(e.getMessage())));
        }
        say(file.measure() + ": " + tally);
        tally.unevaluated().forEach(why -> refuse(file.name() + ", " + why));
        tally.failures().forEach(failure -> say("  " + failure));
        tally.strata().forEach(line -> say("  " + line));
    }

    private void refuse(Object what) {
        refused = true;
        say("refused: " + what);
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
