package care.accord.cli.attribute;

import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Run;
import care.accord.population.files.FeedFile;
import care.accord.population.files.MemberList;
import care.accord.vocabulary.PerformanceYear;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a folder of claims files through the population store and writes whose beneficiaries they are, one row each. A
/// question about that roster is answered on standard output.
@Command(
        name = "attribute",
        description = "Attributes the beneficiaries of a folder of claims files.",
        mixinStandardHelpOptions = true)
public final class AttributeCommand implements Callable<Integer> {
    /// Short words for programs, as people say them.
    private static final Map<String, String> PROGRAMS =
            Map.of(
                    "mssp", AttributionProgram.MSSP_PRIMARY_CARE.key(),
                    "commercial", AttributionProgram.COMMERCIAL_PRIMARY_CARE.key(),
                    "desynpuf", AttributionProgram.DESYNPUF_PLURALITY.key());

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--layout",
            required = true,
            description = "how the files are written: cclf, tuva, rif, desynpuf or eob")
    private String layout = "";

    @Parameters(paramLabel = "FOLDER", description = "where the files are")
    private Path folder = Path.of("");

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
            names = "--as-known-on",
            paramLabel = "DAY",
            description = "leave out what was received after this day")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--chain",
            paramLabel = "FILE|ID",
            description =
                    "rule chain instead of a program (tuva): a document, or the id of one that ships; reads pcp-selections.csv and provider-geography.csv beside the claims")
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
        Layout files = Layout.of(layout);
        if (chain != null) {
            chained(files, chain);
            return 0;
        }
        Task task = task(files);
        try (Snapshot snapshot = snapshot(files.filesWithLists(folder))) {
            Run run = task.run(snapshot.asKnownOn(Optional.ofNullable(asKnownOn)));
            List<String> answer = answer(task, snapshot, run);
            if (out != null) {
                Files.writeString(out, Csv.text(roster(files, task, run)));
            }
            print(answer);
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

    private void chained(Layout files, String document) throws IOException {
        if (files != Layout.TUVA) {
            throw new IllegalArgumentException(
                    "--chain is for the layout tuva: this layout says nothing about clinicians");
        }
        if (program != null) {
            throw new IllegalArgumentException(
                    "--program and --chain say two things: name a program or a rule chain");
        }
        if (out == null || !question.isNone()) {
            throw new IllegalArgumentException(
                    "--chain writes a roster to --out; questions are answered for programs");
        }
        Path usual = folder.resolve("provider-roster.csv");
        Optional<Path> list =
                Optional.ofNullable(participants)
                        .or(() -> Optional.of(usual).filter(Files::isRegularFile));
        Files.writeString(
                out, Csv.text(new ChainTask(document, period.window(), list).run(folder)));
    }

    private Task task(Layout files) {
        boolean published = files == Layout.DESYNPUF;
        String word = Optional.ofNullable(program).orElse(published ? "desynpuf" : "mssp");
        AttributionProgram rules =
                AttributionProgram.find(word)
                        .orElseGet(() ->
                                AttributionProgram.of(
                                        Optional.ofNullable(PROGRAMS.get(word)).orElse(word)));
        Optional<Path> list =
                Optional.ofNullable(participants)
                        .or(() ->
                                published
                                        ? Optional.empty()
                                        : Optional.of(folder.resolve("provider-roster.csv")));
        return new Task(rules, period, list);
    }

    private List<String> answer(Task task, Snapshot snapshot, Run run) throws IOException {
        if (question.explain != null) {
            return Explained.of(run, question.explain);
        }
        if (question.compare != null) {
            return OtherRoster.read(question.compare).changesTo(run);
        }
        if (question.since != null) {
            return Answers.since(task.run(snapshot.asKnownOn(Optional.of(question.since))), run);
        }
        if (!question.whatIf.isEmpty()) {
            return Answers.whatIf(run, Proposal.of(question.whatIf, run.terms()));
        }
        if (question.reconcile != null) {
            return Answers.reconciliation(run.roster(), MemberList.read(text(question.reconcile)));
        }
        return List.of();
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: name the payer's list".formatted(file));
        }
        return Files.readString(file);
    }

    private static List<String> roster(Layout files, Task task, Run run) {
        return files == Layout.DESYNPUF ? published(task.year(), run) : Answers.roster(run);
    }

    /// The columns of the published expectation, without those who died before the year: nobody asks about them, and the
    /// published files have no line for them either.
    private static List<String> published(PerformanceYear year, Run run) {
        List<String> lines = new ArrayList<>();
        lines.add(AnswerLine.HEADER);
        for (Decision decision : run.roster().decisions()) {
            boolean dead =
                    decision.assignment() instanceof NotAssigned(Reason.Ineligible(var failed))
                            && failed == Criterion.ALIVE;
            if (!dead) {
                lines.add(AnswerLine.of(year, decision));
            }
        }
        return lines;
    }

    private void print(List<String> lines) {
        if (spec != null && !lines.isEmpty()) {
            PrintWriter writer = spec.commandLine().getOut();
            lines.forEach(writer::println);
            writer.flush();
        }
    }
}
