package care.accord.cli.attribute;

import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reads a folder of claims files through the population store and writes whose beneficiaries they are, one row each. A
/// question about that roster is answered on standard output.
@Command(
        name = "attribute",
        description = "Attributes the beneficiaries of a folder of claims files.",
        mixinStandardHelpOptions = true)
public final class AttributeCommand implements Callable<Integer> {
    private static final String PARTICIPANTS = "provider-roster.csv";

    /// Short words for programs, as people say them.
    private static final Map<String, String> PROGRAMS =
            Map.of(
                    "mssp", AttributionProgram.MSSP_PRIMARY_CARE.key(),
                    "commercial", AttributionProgram.COMMERCIAL_PRIMARY_CARE.key(),
                    "desynpuf", AttributionProgram.DESYNPUF_PLURALITY.key());

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ClaimsFolder claims = new ClaimsFolder();

    @Option(
            names = "--program",
            description =
                    "whose rules: mssp, commercial, desynpuf or a program's full name; default mssp, for desynpuf desynpuf")
    private @Nullable String program;

    @ArgGroup(exclusive = false)
    private Period period = new Period();

    @Option(
            names = "--participants",
            paramLabel = "FILE",
            description =
                    "provider roster of the contract; default provider-roster.csv in FOLDER; for desynpuf none")
    private @Nullable Path participants;

    @Option(
            names = "--contract",
            paramLabel = "ID",
            description = "which contract of the provider roster, where it lists several")
    private @Nullable String contract;

    @Option(
            names = "--as-known-on",
            paramLabel = "DAY",
            description = "leave out what was received after this day")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--chain",
            paramLabel = "FILE|ID",
            description =
                    "rule chain instead of a program (tuva): a document, or the id of one that ships; reads its lists beside the claims, such as pcp-selections.csv")
    private @Nullable String chain;

    @Option(names = "--out", paramLabel = "FILE", description = "the roster, CSV")
    private @Nullable Path out;

    @ArgGroup private Question question = new Question();

    @Override
    public Integer call() throws IOException {
        if (out == null && question.isNone()) {
            throw new IllegalArgumentException(
                    "--out is missing: name the file that the roster is written to");
        }
        if (out != null) {
            TextFile.requireWritable(out);
        }
        Layout files = claims.layout();
        Task task = task(files, period, claims.path());
        try (Snapshot snapshot = snapshot(files.filesWithLists(claims.path()))) {
            List<String> answer = question.isNone() ? List.of() : answer(files, task, snapshot);
            if (out != null) {
                List<String> roster = task.roster(known(task, snapshot));
                Files.writeString(out, Csv.text(roster));
                claims.say(RosterLine.missed(roster));
                claims.say(task.notes(lastDay(snapshot)));
            }
            print(answer);
            claims.report(snapshot);
        }
        return 0;
    }

    private Snapshot snapshot(List<FeedFile> files) throws IOException {
        if (spec == null || !ReadingLine.isWanted()) {
            return Snapshot.of(files);
        }
        try (ReadingLine line = new ReadingLine(spec.commandLine().getErr())) {
            return Snapshot.of(line.watch(files));
        }
    }

    private Population known(Task task, Snapshot snapshot) {
        return snapshot.asKnownOn(task.asKnownOn(lastDay(snapshot)));
    }

    private LocalDate lastDay(Snapshot snapshot) {
        return Optional.ofNullable(asKnownOn).orElseGet(snapshot::dataAsOf);
    }

    private Task task(Layout files, Period over, Path folder) {
        if (chain == null) {
            return byProgram(files, over, program, folder);
        }
        if (program != null) {
            throw new IllegalArgumentException(
                    "--program and --chain say two things: name a program or a rule chain");
        }
        return chained(files, over, chain, folder);
    }

    private ChainTask chained(Layout files, Period over, String document, Path folder) {
        if (files != Layout.TUVA) {
            throw new IllegalArgumentException(
                    "--chain is for the layout tuva: this layout says nothing about clinicians");
        }
        Optional<Path> list =
                Optional.ofNullable(participants)
                        .or(() ->
                                Optional.of(folder.resolve(PARTICIPANTS))
                                        .filter(Files::isRegularFile));
        return new ChainTask(document, ListsBeside.ofChain(folder), over.window(), roster(list));
    }

    private ProgramTask byProgram(Layout files, Period over, @Nullable String named, Path folder) {
        boolean published = files == Layout.DESYNPUF;
        String word = Optional.ofNullable(named).orElse(published ? "desynpuf" : "mssp");
        Optional<Path> list =
                Optional.ofNullable(participants)
                        .or(() ->
                                published
                                        ? Optional.empty()
                                        : Optional.of(folder.resolve(PARTICIPANTS)));
        return new ProgramTask(
                files, program(word), over, roster(list), ListsBeside.circumstances(folder));
    }

    private ContractRoster roster(Optional<Path> list) {
        return new ContractRoster(list, Optional.ofNullable(contract));
    }

    private static AttributionProgram program(String word) {
        return AttributionProgram.find(word)
                .orElseGet(() ->
                        AttributionProgram.of(
                                Optional.ofNullable(PROGRAMS.get(word)).orElse(word)));
    }

    private List<String> answer(Layout files, Task task, Snapshot snapshot) throws IOException {
        Run run = task.run(known(task, snapshot));
        if (question.explain != null) {
            List<String> lines = new ArrayList<>(Explained.of(run, question.explain));
            ListsBeside.given(claims.path(), run.terms())
                    .forEach(list -> lines.add("Given: " + list));
            return lines;
        }
        if (question.compare != null) {
            return compared(files, question.compare, run);
        }
        if (question.since != null) {
            Population then = snapshot.asKnownOn(task.asKnownOn(question.since));
            return Answers.since(task.run(then), run);
        }
        if (!question.whatIf.isEmpty()) {
            Proposal proposal = Proposal.of(question.whatIf, run.terms().participants());
            return Answers.whatIf(
                    run, proposal.scenario(changed -> proposed(files, changed, run.population())));
        }
        if (question.reconcile != null) {
            return Answers.reconciliation(
                    run.roster(),
                    TheirList.read(question.reconcile).under(run.population()::current));
        }
        return List.of();
    }

    /// With a roster that was written before, or with the roster of other files by the same options.
    private List<String> compared(Layout files, Path other, Run run) throws IOException {
        if (Files.isDirectory(other)) {
            Task task = task(files, period, other);
            try (Snapshot snapshot = snapshot(files.filesWithLists(other))) {
                return Answers.compared(task.run(known(task, snapshot)), run);
            }
        }
        if (chain != null) {
            throw new IllegalArgumentException(
                    "--compare reads rosters of programs; name the folder of the other claims, or ask --since, with a chain");
        }
        return OtherRoster.read(other).changesTo(run);
    }

    /// Another method, or the same rules over another window, whose code lists can be other ones, or by another assignment
    /// method.
    private RunTerms proposed(Layout files, Proposal changed, Population population) {
        Period over =
                changed.assignmentMethod()
                        .map(period::by)
                        .or(() -> changed.window().map(period::over))
                        .orElse(period);
        Optional<String> method = changed.method();
        boolean byChain = method.map(ChainTask::isChain).orElse(chain != null);
        if (byChain && changed.assignmentMethod().isPresent()) {
            throw new IllegalArgumentException(
                    "a rule chain has no assignment methods: leave assignment-method out, or name method=mssp");
        }
        if (method.isEmpty()) {
            return task(files, over, claims.path()).terms(population);
        }
        String named = method.get();
        return byChain
                ? chained(files, over, named, claims.path()).terms(population)
                : byProgram(files, over, named, claims.path()).terms(population);
    }

    private void print(List<String> lines) {
        if (spec != null && !lines.isEmpty()) {
            PrintWriter writer = spec.commandLine().getOut();
            lines.forEach(writer::println);
            writer.flush();
        }
    }
}
