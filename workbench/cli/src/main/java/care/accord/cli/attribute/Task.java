package care.accord.cli.attribute;

import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Roster;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.SnapshotManifest;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One attribution on files: publish them to a store of their own, load the population, decide everyone.
///
/// @param participants provider roster of the contract; without one every practice competes for itself
record Task(AttributionProgram program, DateSpan window, Optional<Path> participants) {
    private static final String TENANT = "files";

    List<String> run(List<FeedFile> feeds) throws IOException {
        PerformanceYear year = new PerformanceYear(window.end().getYear());
        AttributionRules rules = program.rules(ProgramRules.bundled(), year, window);
        AttributionTerms terms = new AttributionTerms(rules, window, pooled());
        Population population = population(feeds, UnaryOperator.identity());
        Roster roster = Roster.decide(terms, population, window);
        List<String> lines = new ArrayList<>();
        lines.add(AnswerLine.HEADER);
        for (Decision decision : roster.decisions()) {
            if (!diedBefore(decision)) {
                lines.add(AnswerLine.of(year, decision));
            }
        }
        return lines;
    }

    /// Who died before the window is nobody's question; the published files have no line for them either.
    private static boolean diedBefore(Decision decision) {
        return decision.assignment() instanceof NotAssigned(Reason.Ineligible(var failed))
                && failed == Criterion.ALIVE;
    }

    /// The people and claims of the files.
    ///
    /// @param asKnownOn what was received after this day is not looked at, given the last day anything was received
    static Population population(List<FeedFile> feeds, UnaryOperator<LocalDate> asKnownOn)
            throws IOException {
        Path folder = Files.createTempDirectory("accord-store");
        try {
            PopulationStore store = PopulationStore.at(folder);
            SnapshotManifest snapshot = store.publish(TENANT, List.of(), feeds);
            return store.load(
                    snapshot, asKnownOn.apply(snapshot.dataAsOf().orElse(LocalDate.EPOCH)));
        } catch (FeedRejected e) {
            throw new IllegalArgumentException(RejectedFiles.sentence(e.rejected()), e);
        } finally {
            delete(folder);
        }
    }

    private Participants pooled() {
        if (participants.isEmpty()) {
            return Participants.none();
        }
        return Participants.of(
                listed(participants.get()).stream()
                        .filter(one -> one.takesPartIn(window))
                        .toList());
    }

    /// The rows of a provider roster.
    static List<Participant> listed(Path roster) {
        FeedFile file = Inputs.required(FeedKind.PROVIDER_ROSTER, roster);
        return FeedReader.participants(file)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                RejectedFiles.sentence(file, FeedReader.check(file))))
                .stream()
                .map(Task::participant)
                .toList();
    }

    private static Participant participant(care.accord.population.files.Participant listed) {
        Optional<Npi> npi = listed.npi();
        Optional<Ccn> ccn = listed.ccn();
        return new Participant(
                listed.tin().value(),
                npi.map(Npi::value).orElse(""),
                ccn.map(Ccn::value).orElse(""),
                listed.practiceName(),
                listed.providerName(),
                listed.specialty(),
                listed.effective(),
                listed.end());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
