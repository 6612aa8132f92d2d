package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.attribution.program.AttributionProgram;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.population.VoluntaryAlignment;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.ChainText;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Laws of every chain, over seeded populations")
class ChainLawsTest {
    private static final PerformanceYear PERFORMANCE_YEAR = new PerformanceYear(2010);
    private static final DateSpan YEAR = PERFORMANCE_YEAR.calendarYear();
    private static final Participants POOLED = Participants.ofTins("100000001", "100000002");
    private static final int PEOPLE = 60;

    private record Line(BeneficiaryId person, Visit visit) {}

    static Stream<Integer> seeds() {
        return IntStream.range(0, 25).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichLinesArriveChangesNothing(int seed) {
        List<Line> lines = lines(seed);
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed + 1L));
        for (RuleChain chain : chains()) {
            ChainTerms terms = terms(chain);
            assertThat(decide(terms, population(shuffled)))
                    .isEqualTo(decide(terms, population(lines)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRuleAtTheEndChangesNobodyWhoWasDecidedBefore(int seed) {
        Population population = population(lines(seed));
        for (RuleChain chain : chains()) {
            List<ChainDecision> whole = decide(terms(chain), population);
            for (int length = 1; length < chain.rules().size(); length++) {
                List<ChainDecision> shorter = decide(terms(firstRules(chain, length)), population);
                for (int nth = 0; nth < whole.size(); nth++) {
                    if (shorter.get(nth).outcome() instanceof Outcome.Attributed) {
                        assertThat(whole.get(nth)).isEqualTo(shorter.get(nth));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyIsExplainedInOneSentenceAndOneRowAShare(int seed) {
        for (RuleChain chain : chains()) {
            Population population = population(lines(seed));
            ChainCsv rows = new ChainCsv(Chain.of(terms(chain), population));
            for (ChainDecision decision : decide(terms(chain), population)) {
                assertThat(ChainSentence.of(decision)).endsWith(".").doesNotContain("p-");
                assertThat(rows.of(new BeneficiaryId("x"), decision))
                        .hasSize(
                                decision.outcome() instanceof Outcome.Attributed attributed
                                        ? attributed.choice().shares().list().size()
                                        : 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onePluralityOfDollarsIsTheProgramsPlurality(int seed) {
        Population population = population(lines(seed));
        List<ChainDecision> chained = decide(terms(dollars()), population);
        AttributionTerms program =
                new AttributionTerms(
                        AttributionProgram.DESYNPUF_PLURALITY.rules(
                                ProgramRules.bundled(), PERFORMANCE_YEAR, YEAR),
                        YEAR,
                        POOLED);
        List<Assignment> assigned = population.decide(Assigner.of(program, population));
        assertThat(chained.stream().map(ChainLawsTest::words))
                .containsExactlyElementsOf(assigned.stream().map(ChainLawsTest::words).toList());
        assertThat(assigned).anyMatch(Assigned.class::isInstance);
    }

    private static String words(ChainDecision decision) {
        if (!(decision.outcome() instanceof Outcome.Attributed attributed)) {
            return "nobody";
        }
        Choice choice = attributed.choice();
        Standing winner = choice.winner();
        return "%s %s %d lines %d visits within %s against %s"
                .formatted(
                        winner.provider().display(),
                        winner.allowed(),
                        winner.lines(),
                        winner.visits(),
                        winner.within(),
                        choice.runnerUp()
                                .map(second ->
                                        second.provider().display() + " " + second.allowed()));
    }

    private static String words(Assignment assignment) {
        return switch (assignment) {
            case NotAssigned _ -> "nobody";
            case Assigned assigned ->
                    "%s %s %d lines %d visits within %s against %s"
                            .formatted(
                                    assigned.winner().entity().display(),
                                    assigned.winner().allowed(),
                                    assigned.winner().lines(),
                                    assigned.winner().visits(),
                                    assigned.provider(),
                                    assigned.runnerUp()
                                            .map(second ->
                                                    second.entity().display()
                                                            + " "
                                                            + second.allowed()));
        };
    }

    /// The plurality rule for the synthetic public use file, written as a chain with the program's own code list.
    private static RuleChain dollars() {
        String codes =
                String.join(
                        "\", \"",
                        ProgramRules.bundled()
                                .codes("desynpuf.primary_care_services")
                                .in(PERFORMANCE_YEAR)
                                .keySet());
        return ChainText.read(
                        """
                        id: one-rule
                        title: Plurality of dollars
                        cite: the contract
                        evidence: verified
                        level: contract
                        lists: [{name: services, codes: ["%s"], cite: list, evidence: verified}]
                        rules: [{rule: plurality-of-dollars, services: services, tieBreak: [latest], cite: a, evidence: verified}]
                        """
                                .formatted(codes))
                .orThrow();
    }

    private static List<RuleChain> chains() {
        return ChainTemplates.ids().stream().map(ChainTemplates::of).toList();
    }

    private static RuleChain firstRules(RuleChain chain, int length) {
        List<ChainRule> rules = chain.rules().subList(0, length);
        return new RuleChain(
                chain.id(),
                chain.title(),
                chain.citation(),
                chain.level(),
                chain.decidesFor(),
                chain.minimumTenureMonths(),
                chain.runoutMonths(),
                chain.exclusions(),
                rules);
    }

    private static ChainTerms terms(RuleChain chain) {
        return new ChainTerms(chain, YEAR, POOLED, ChainInputs.NONE);
    }

    private static List<ChainDecision> decide(ChainTerms terms, Population population) {
        return population.decide(Chain.of(terms, population));
    }

    private static BeneficiaryId id(int nth) {
        return new BeneficiaryId("p-%03d".formatted(nth));
    }

    private static Population population(List<Line> lines) {
        PopulationBuilder builder = new PopulationBuilder();
        for (int nth = 0; nth < PEOPLE; nth++) {
            builder.add(Person.of(id(nth), LocalDate.of(1940, 1, 1)));
            builder.add(new Enrollment(id(nth), Coverage.PARTS_A_AND_B, "", YEAR));
        }
        lines.forEach(line -> builder.add(line.visit().line(line.person())));
        return World.choosing(
                builder.build(),
                IntStream.iterate(0, nth -> nth < PEOPLE, nth -> nth + 7)
                        .mapToObj(nth ->
                                World.choice(
                                        id(nth),
                                        World.OUR_DOCTOR,
                                        LocalDate.of(2010, 3, 1),
                                        Optional.empty()))
                        .toArray(VoluntaryAlignment[]::new));
    }

    /// Few amounts, days, practices and clinicians, so that ties of every sort happen.
    private static List<Line> lines(int seed) {
        Random random = new Random(seed);
        List<String> tins =
                List.of("100000001", "100000002", "200000001", "300000001", "400000001");
        List<String> codes = List.of("99213", "99214", "G0439", "99396", "71046");
        List<String> specialties = List.of("08", "11", "50", "06", "16", "");
        List<Line> lines = new ArrayList<>();
        for (int nth = 0; nth < PEOPLE * 4; nth++) {
            LocalDate day = YEAR.start().plusDays(40L * random.nextInt(-6, 10));
            String tin = pick(tins, random);
            lines.add(
                    new Line(
                            id(random.nextInt(PEOPLE)),
                            Visit.on(day.toString())
                                    .to(tin)
                                    .claim("c-" + nth)
                                    .npi(tin + random.nextInt(2))
                                    .hcpcs(pick(codes, random))
                                    .specialty(pick(specialties, random))
                                    .allowed((1 + random.nextInt(3)) * 50 + ".00")));
        }
        return lines;
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
