package care.accord.cli.attribute;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.chain.Chain;
import care.accord.attribution.chain.ChainCsv;
import care.accord.attribution.chain.ChainDecision;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Verdict;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.ChainText;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One attribution by a rule chain on files.
///
/// @param chain the document, or the id of a chain that ships
/// @param folder where lists may lie beside the claims
/// @param participants provider roster of the contract; without one nobody takes part in it
record ChainTask(String chain, Path folder, DateSpan window, Optional<Path> participants)
        implements Task {
    /// Read beside the claims where they are there.
    private static final Map<String, FeedKind> LISTS =
            Map.of(
                    "subscribers.csv", FeedKind.SUBSCRIBERS,
                    "pcp-selections.csv", FeedKind.PCP_SELECTIONS,
                    "provider-geography.csv", FeedKind.PROVIDER_GEOGRAPHY);

    /// Whether the words name a chain: a document, or the id of one that ships.
    static boolean isChain(String named) {
        return Files.isRegularFile(Path.of(named)) || ChainTemplates.find(named).isPresent();
    }

    private ChainTerms chainTerms() {
        List<Participant> roster = participants.map(ProgramTask::listed).orElse(List.of());
        return new ChainTerms(
                document(),
                window,
                Participants.of(roster.stream().filter(one -> one.takesPartIn(window)).toList()),
                lists().inputs(roster));
    }

    @Override
    public RunTerms terms() {
        return new RunTerms.OfChain(chainTerms());
    }

    @Override
    public DateSpan performancePeriod() {
        return window;
    }

    @Override
    public LocalDate asKnownOn(LocalDate day) {
        return chainTerms().asKnownOn(day);
    }

    @Override
    public List<String> roster(Population population) {
        List<String> lines = new ArrayList<>();
        lines.add(ChainCsv.HEADER);
        Chain decider = Chain.of(chainTerms(), population);
        ChainCsv rows = new ChainCsv(decider);
        List<ChainDecision> decisions = population.decide(decider);
        for (int nth = 0; nth < decisions.size(); nth++) {
            lines.addAll(rows.of(population.person(nth).id(), decisions.get(nth)));
        }
        return lines;
    }

    private RuleChain document() {
        Path file = Path.of(chain);
        if (Files.isRegularFile(file)) {
            return ChainText.read(text(file)).orThrow();
        }
        return ChainTemplates.find(chain)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is neither a file nor a chain that ships; those are %s"
                                        .formatted(
                                                chain, String.join(", ", ChainTemplates.ids()))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A chain document cannot be read", e);
        }
    }

    private ChainLists lists() {
        ChainLists lists = new ChainLists();
        LISTS.forEach((name, kind) -> {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                FeedFile feed = FeedFile.of(kind, file);
                Verdict verdict = lists.read(feed);
                if (verdict instanceof Verdict.Rejected) {
                    throw new IllegalArgumentException(RejectedFiles.sentence(feed, verdict));
                }
            }
        });
        return lists;
    }
}
