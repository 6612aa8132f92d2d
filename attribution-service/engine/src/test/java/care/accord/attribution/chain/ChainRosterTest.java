package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.chain.ChainInputs.ChosenBy;
import care.accord.attribution.chain.ChainInputs.PcpSelection;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.explanation.ExplainedLine;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.roster.RosterMember;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.population.Visit;
import care.accord.population.files.FeedKind;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A contract's roster and explanations by a rule chain")
class ChainRosterTest {
    private static final RuleChain TWO_RULES =
            World.chain(
                    "rule: preventive-visit, services: preventive ",
                    "rule: plurality-of-visits, services: office ");
    private static final Population OURS =
            Example.of(
                    Visit.on("2025-02-01").to(Example.OURS).npi("1000000001").allowed("80.00"),
                    Visit.on("2025-03-01").to(Example.OURS).npi("1000000001").allowed("90.00"),
                    Visit.on("2025-04-01").to(Example.THEIRS).allowed("300.00"));

    private static Roster roster(RuleChain chain, Population population) {
        return Run.decide(
                        new RunTerms.OfChain(World.terms(chain, ChainInputs.NONE)),
                        population,
                        Example.YEAR)
                .roster();
    }

    private static Explanation explain(Population population) {
        RunTerms terms = new RunTerms.OfChain(World.terms(TWO_RULES, ChainInputs.NONE));
        return terms.on(population).explain(population.beneficiary(0));
    }

    @ParameterizedTest(name = "at level {0}")
    @ValueSource(strings = {"contract", "practice", "clinician"})
    void whoIsOursIsAMemberAtEveryLevel(String level) {
        RuleChain chain = World.chainAt(level, "rule: plurality-of-visits, services: office ");
        assertThat(roster(chain, OURS).members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.decision().step().name()).isEqualTo("plurality-of-visits");
                    assertThat(member.decision().decidedBy()).isEqualTo(DecidedBy.RULE);
                    assertThat(member.decision().provider().npi()).isEqualTo("1000000001");
                    assertThat(member.decision().winner().visits()).isEqualTo(2);
                    assertThat(member.decision().winner().allowed()).hasToString("$170.00");
                    assertThat(member.decision().runnerUp())
                            .hasValueSatisfying(second ->
                                    assertThat(second.entity().id()).isEqualTo(Example.THEIRS));
                    assertThat(member.memberMonths()).isEqualTo(12);
                });
    }

    @Test
    void anotherListOfRecordIsWhatSetAChangeOff() {
        Run before = ofRecord(Example.THEIRS, OURS);
        Run after = ofRecord(Example.OURS, OURS);
        assertThat(Comparison.between(before, after).changes())
                .singleElement()
                .satisfies(caused -> {
                    assertThat(caused.change().kind()).isEqualTo(Change.Kind.ADDED);
                    assertThat(caused.causedBy()).containsExactly(Trigger.LISTS);
                });
    }

    @Test
    void aSelectionIsAboutThePersonWhoHasTheIdentifierNow() {
        PcpSelection listed = ofRecord(Example.OURS);
        assertThat(listed.under(_ -> new BeneficiaryId("now")).beneficiary())
                .isEqualTo(new BeneficiaryId("now"));
        assertThat(listed.under(id -> id)).isSameAs(listed);
    }

    private static PcpSelection ofRecord(String tin) {
        return new PcpSelection(
                Example.SOMEONE, new ListedProvider("", tin), ChosenBy.MEMBER, Example.YEAR);
    }

    private static Run ofRecord(String tin, Population population) {
        ChainInputs inputs = ChainInputs.NONE.withSelections(List.of(ofRecord(tin)));
        RuleChain chain = World.chain("rule: pcp-of-record, choose: latest");
        return Run.decide(
                new RunTerms.OfChain(World.terms(chain, inputs)), population, Example.YEAR);
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "hmo-pcp-of-record, PCP_SELECTIONS SUBSCRIBERS",
        "medicaid-selection-auto-assignment, PCP_SELECTIONS PROVIDER_GEOGRAPHY OTHER_PROGRAMS",
        "specialist-episode-shared, SUPERVISORS",
        "commercial-ppo, ''",
    })
    void aChainSaysWhichListsItReads(String chain, String kinds) {
        assertThat(ChainLists.readBy(ChainTemplates.find(chain).orElseThrow()))
                .extracting(FeedKind::name)
                .containsExactlyInAnyOrder(kinds.isEmpty() ? new String[0] : kinds.split(" "));
    }

    @Test
    void theDifferenceSaysThatNoRuleDecidesAnyMore() {
        Roster before = roster(TWO_RULES, OURS);
        Roster after = roster(TWO_RULES, Example.of());
        assertThat(RosterDifference.between(before, after).changes())
                .extracting(Change::cause)
                .containsExactly(Change.Cause.NO_RULE_DECIDES);
        assertThat(RosterDifference.between(after, before).changes())
                .extracting(Change::cause)
                .containsExactly(Change.Cause.RULE_DECIDES);
        assertThat(after.members()).extracting(RosterMember::beneficiary).isEmpty();
    }

    @Test
    void anExplanationHasTheDecidingRulesLinesTotalsAndCitations() {
        Explanation explanation = explain(OURS);
        assertThat(explanation.sentence())
                .isEqualTo(
                        "Attributed to the practice with TIN 100000001 by rule 2, the most visits: 2 visits against 1 visit of the practice with TIN 200000001, after rule 1: no such visit in the window.");
        assertThat(explanation.lines())
                .extracting(ExplainedLine::date)
                .extracting(Object::toString)
                .containsExactly("2025-02-01", "2025-03-01", "2025-04-01");
        assertThat(explanation.totals())
                .extracting(total -> total.entity().display() + " " + total.visits())
                .containsExactly("the contract's providers 2", "the practice with TIN 200000001 1");
        assertThat(explanation.citations())
                .extracting(Object::toString)
                .containsExactly("clause", "list of office");
    }

    @Test
    void anExplanationOfNobodyCitesEveryRuleTried() {
        Explanation explanation = explain(Example.of());
        assertThat(explanation.sentence())
                .isEqualTo(
                        "Not attributed: no rule decided (rule 1: no such visit in the window; rule 2: no such visit in the window).");
        assertThat(explanation.citations())
                .extracting(Object::toString)
                .containsExactly("clause", "list of preventive", "list of office");
    }

    /// OURS 2 visits of 170.00, THEIRS 1 visit of 300.00, of 470.00.
    @ParameterizedTest(name = "by {0}, at least {1}: {2} of {3}")
    @CsvSource({
        "dollars, 0,    0.361702, '0.638298 the practice with TIN 200000001; 0.361702 the practice with TIN 100000001'",
        "visits,  0,    0.666667, '0.666667 the practice with TIN 100000001; 0.333333 the practice with TIN 200000001'",
        "visits,  0.50, 1,        ''",
    })
    void whoIsSharedIsAMemberWithTheContractsPart(
            String by, String least, String weight, String parts) {
        assertThat(roster(shared("practice", by, least), OURS).members())
                .singleElement()
                .satisfies(member -> {
                    Assigned decision = member.decision();
                    assertThat(decision.sharing().weight()).isEqualByComparingTo(weight);
                    assertThat(
                                    decision.sharing().parts().stream()
                                            .map(part -> part.weight() + " " + part.provider())
                                            .collect(Collectors.joining("; ")))
                            .isEqualTo(parts);
                    assertThat(decision.provider().tin()).isEqualTo(Example.OURS);
                    assertThat(decision.winner().allowed()).hasToString("$170.00");
                    assertThat(decision.runnerUp())
                            .hasValueSatisfying(second ->
                                    assertThat(second.entity().id()).isEqualTo(Example.THEIRS));
                });
    }

    @Test
    void partsOfTheContractsProvidersAddUp() {
        Population three =
                Example.of(
                        Visit.on("2025-02-01").to(Example.OURS).npi("1000000001").allowed("50.00"),
                        Visit.on("2025-03-01").to(Example.OURS_TOO).allowed("25.00"),
                        Visit.on("2025-04-01").to(Example.THEIRS).allowed("25.00"));
        assertThat(roster(shared("practice", "dollars", "0"), three).members())
                .singleElement()
                .satisfies(member -> {
                    Sharing sharing = member.decision().sharing();
                    assertThat(sharing.weight()).isEqualByComparingTo("0.75");
                    assertThat(sharing.ours())
                            .as("each of the contract's providers with what it earned")
                            .extracting(Sharing.Part::credited, Sharing.Part::weight)
                            .containsExactly(
                                    tuple(
                                            Optional.of(new Provider(Example.OURS, "1000000001")),
                                            new BigDecimal("0.500000")),
                                    tuple(
                                            Optional.of(new Provider(Example.OURS_TOO, "")),
                                            new BigDecimal("0.250000")));
                });
    }

    @Test
    void whoIsSharedWithoutTheContractIsNoMember() {
        Population theirs =
                Example.of(
                        Visit.on("2025-02-01").to(Example.THEIRS).allowed("50.00"),
                        Visit.on("2025-03-01").to(Example.OTHERS).allowed("50.00"));
        assertThat(roster(shared("practice", "dollars", "0"), theirs).members()).isEmpty();
    }

    @Test
    void otherPartsAreAChange() {
        Roster before = roster(shared("practice", "visits", "0"), OURS);
        Roster after = roster(shared("practice", "dollars", "0"), OURS);
        assertThat(RosterDifference.between(before, after).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
                    assertThat(change.cause()).isEqualTo(Change.Cause.OTHER_SHARE);
                });
    }

    private static RuleChain shared(String level, String by, String least) {
        return World.chainAt(
                level,
                "rule: shared-care, services: office , by: %s, minimumShare: \"%s\""
                        .formatted(by, least));
    }
}
