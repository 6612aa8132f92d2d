package care.accord.attribution.chain;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.population.Declarations;
import care.accord.population.Population;
import care.accord.population.Visit;
import care.accord.population.VoluntaryAlignment;
import care.accord.programrules.chain.ChainText;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The worked examples' chains: calendar year 2025, two practices in the contract, office visits 99213, preventive visits
/// G0439, family physicians 08, cardiologists 06, nurse practitioners 50.
final class World {
    static final ListedProvider OUR_DOCTOR = new ListedProvider("1000000001", Example.OURS);
    static final ListedProvider THEIR_DOCTOR = new ListedProvider("2000000001", Example.THEIRS);
    static final ListedProvider OTHER_DOCTOR = new ListedProvider("3000000001", Example.OTHERS);

    private static final List<String> LISTS =
            List.of(
                    "office: [\"99213\", \"99214\"]",
                    "preventive: [\"G0439\"]",
                    "primary-care: [\"08\", \"11\", \"50\"]",
                    "cardiology: [\"06\"]",
                    "obstetrics: [\"16\"]",
                    "practitioners: [\"50\", \"97\"]",
                    "health-centers: [\"77\"]");

    private World() {}

    /// A chain at the level of practices; each rule is its fields on one line, as in `rule: attested`.
    static RuleChain chain(String... rules) {
        return chainAt("practice", rules);
    }

    static RuleChain chainAt(String level, String... rules) {
        String used = String.join("\n", rules);
        String lists =
                LISTS.stream()
                        .filter(list -> used.matches("(?s).*[: \\[]" + name(list) + "[,}\\] ].*"))
                        .map(list ->
                                "  - {name: %s, codes: %s, cite: list of %s, evidence: verified}"
                                        .formatted(
                                                name(list),
                                                list.substring(list.indexOf('[')),
                                                name(list)))
                        .collect(Collectors.joining("\n"));
        String inOrder =
                Stream.of(rules)
                        .map(rule -> "  - {%s , cite: clause, evidence: verified}".formatted(rule))
                        .collect(Collectors.joining("\n"));
        String document =
                """
                id: example
                title: An example
                cite: the contract
                evidence: verified
                level: %s
                lists:
                %s
                rules:
                %s
                """
                        .formatted(level, lists, inOrder);
        return ChainText.read(lists.isEmpty() ? document.replace("lists:\n", "") : document)
                .orThrow();
    }

    private static String name(String list) {
        return list.substring(0, list.indexOf(':'));
    }

    static ChainTerms terms(RuleChain chain, ChainInputs inputs) {
        return new ChainTerms(
                chain, Example.YEAR, Participants.ofTins(Example.OURS, Example.OURS_TOO), inputs);
    }

    static ChainDecision decide(RuleChain chain, Visit... visits) {
        return decide(chain, ChainInputs.NONE, visits);
    }

    static ChainDecision decide(RuleChain chain, ChainInputs inputs, Visit... visits) {
        return decide(terms(chain, inputs), Example.of(Arrays.asList(visits)), Example.SOMEONE);
    }

    static ChainDecision decide(ChainTerms terms, Population population, BeneficiaryId id) {
        Chain chain = Chain.of(terms, population);
        return chain.decide(chain.find(id).orElseThrow());
    }

    /// The population in which people said whom they choose.
    static Population choosing(Population population, VoluntaryAlignment... choices) {
        Map<BeneficiaryId, List<VoluntaryAlignment>> byPerson =
                Arrays.stream(choices)
                        .collect(Collectors.groupingBy(VoluntaryAlignment::beneficiary));
        return population.with(new Declarations(byPerson, Map.of(), Map.of(), Map.of(), Map.of()));
    }

    /// A choice of the provider's practice.
    static VoluntaryAlignment choice(
            BeneficiaryId person, ListedProvider provider, LocalDate from, Optional<LocalDate> to) {
        return new VoluntaryAlignment(
                person,
                Optional.empty(),
                Optional.of(new Tin(provider.tin())),
                from,
                to,
                "",
                Optional.empty());
    }

    static ChainInputs inputs(UnaryOperator<ChainInputs> with) {
        return with.apply(ChainInputs.NONE);
    }

    /// Rule and provider, such as `2 attested 100000001`, or why there is none.
    static String words(ChainDecision decision) {
        return switch (decision.outcome()) {
            case Outcome.Attributed(int position, var rule, Choice choice, boolean _) ->
                    "%d %s %s %s"
                            .formatted(
                                    position,
                                    rule.key(),
                                    choice.winner().provider().id(),
                                    choice.by().key());
            case Outcome.Unattributed _ ->
                    "unattributed: "
                            + decision.attempts().stream()
                                    .map(ChainDecision.Attempt::verdict)
                                    .map(verdict ->
                                            verdict instanceof Verdict.Passed(var why)
                                                    ? why.key()
                                                    : "decided")
                                    .collect(Collectors.joining(" "));
            case Outcome.LeftOut(var reason) -> "left out: " + reason.key();
        };
    }
}
