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

/// One attribution by a rule chain on files.
///
/// @param chain the document, or the id of a chain that ships
/// @param lists what lies beside the claims
/// @param roster provider roster of the contract; without one nobody takes part in it
record ChainTask(String chain, ChainLists lists, DateSpan window, ContractRoster roster)
        implements Task {
    /// Whether the words name a chain: a document, or the id of one that ships.
    static boolean isChain(String named) {
        return Files.isRegularFile(Path.of(named)) || ChainTemplates.find(named).isPresent();
    }

    private ChainTerms chainTerms(Population population) {
        List<Participant> listed = roster.listed();
        return new ChainTerms(
                document(),
                window,
                Participants.of(listed.stream().filter(one -> one.takesPartIn(window)).toList()),
                lists.inputs(listed, population::current));
    }

    @Override
    public RunTerms terms(Population population) {
        return new RunTerms.OfChain(chainTerms(population));
    }

    @Override
    public DateSpan performancePeriod() {
        return window;
    }

    /// Files often do not say when people were received, so the end of the run-out holds for people and claims alike.
    @Override
    public LocalDate asKnownOn(LocalDate day) {
        return ChainTerms.claimsBy(document(), window, day);
    }

    @Override
    public List<String> roster(Population population) {
        List<String> lines = new ArrayList<>();
        lines.add(ChainCsv.HEADER);
        Chain decider = Chain.of(chainTerms(population), population);
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
}
