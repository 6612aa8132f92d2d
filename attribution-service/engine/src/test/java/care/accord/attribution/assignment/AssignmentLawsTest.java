package care.accord.attribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.attribution.program.AttributionProgram;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Laws of assignment over seeded people with every trap, performance year 2025")
class AssignmentLawsTest {
    private static final int PEOPLE = 4000;
    private static final List<SeededPerson> EVERYONE = everyone();

    private static List<SeededPerson> everyone() {
        Random random = new Random(425);
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> SeededPerson.draw(number, random))
                .toList();
    }

    private static AttributionTerms terms(List<SeededPerson> people) {
        Participants another =
                Participants.ofTins(
                        SeededPerson.ANOTHER, SeededPerson.ANOTHER_TOO, SeededPerson.SHARED);
        return AttributionProgram.MSSP
                .terms(
                        ProgramRules.bundled(),
                        new PerformanceYear(2025),
                        AssignmentMethod.FINAL,
                        Participants.ofTins(Example.OURS, Example.OURS_TOO, SeededPerson.SHARED))
                .with(
                        Circumstances.unknown()
                                .withOtherOrganizations(List.of(new Organization("A2", another)))
                                .withDesignations(
                                        people.stream()
                                                .map(SeededPerson::choice)
                                                .flatMap(Optional::stream)
                                                .toList()));
    }

    private static Population population(List<SeededPerson> people) {
        PopulationBuilder builder = new PopulationBuilder();
        people.forEach(person -> person.addTo(builder));
        return builder.build();
    }

    private static Assigner assigner(List<SeededPerson> people) {
        return Assigner.of(terms(people), population(people));
    }

    @Test
    void theEngineAnswersAsTheRuleWrittenDownASecondTime() {
        Assigner assigner = assigner(EVERYONE);
        Population population = assigner.population();
        List<String> answers = population.decide(one -> word(assigner.decide(one)));
        assertThat(answers).isEqualTo(EVERYONE.stream().map(PlainMssp::decide).toList());
        assertThat(new TreeSet<>(answers.stream().map(AssignmentLawsTest::sort).toList()))
                .contains(
                        "ours step 1 charges",
                        "ours step 1 date",
                        "ours step 1 only",
                        "ours step 2 charges",
                        "ours step 3 charges",
                        "ours step 1 tin",
                        "ours step 2 specialist-date",
                        "A2 step 3 charges",
                        "200000001 step 3 date",
                        "200000001 step 1 tin",
                        "671900 step 1 charges",
                        "NO_PHYSICIAN_SERVICE",
                        "NO_PRIMARY_CARE",
                        "CHOSE_ELSEWHERE",
                        "chosen",
                        "MA",
                        "PART_ONLY");
    }

    private static String sort(String answer) {
        return answer.replaceAll(" \\d+$", "");
    }

    private static String word(Assignment answer) {
        return switch (answer) {
            case NotAssigned(var reason) -> reason.code();
            case Assigned assigned when assigned.by() != AssignedBy.CLAIMS -> "chosen";
            case Assigned assigned ->
                    "%s %s %s %d"
                            .formatted(
                                    assigned.toContract()
                                            ? "ours"
                                            : assigned.winner().entity().id(),
                                    assigned.step().name(),
                                    assigned.decidedBy().key(),
                                    assigned.winner().allowed().cents());
        };
    }

    @Test
    void theColumnsSayWhatTheExplanationsSay() {
        Assigner assigner = assigner(EVERYONE);
        Assignments all = assigner.decideAll();
        assertThat(all.size()).isEqualTo(PEOPLE);
        int contract = 0;
        for (int position = 0; position < PEOPLE; position++) {
            Assignment one = all.assignment(position);
            contract += one instanceof Assigned assigned && assigned.toContract() ? 1 : 0;
            assertThat(columns(all, position)).isEqualTo(explained(assigner, position, one));
        }
        assertThat(all.contractSize()).isEqualTo(contract);
        Assignments onAllCores = assigner.decideAllInParallel();
        assertThat(onAllCores.contractSize()).isEqualTo(contract);
        assertThat(IntStream.range(0, PEOPLE).mapToObj(one -> columns(onAllCores, one)))
                .containsExactlyElementsOf(
                        IntStream.range(0, PEOPLE).mapToObj(one -> columns(all, one)).toList());
    }

    private static String columns(Assignments all, int position) {
        boolean decided = all.step(position) > 0;
        return "%s %s %b %s step %d %s %d against %s %d, %d lines"
                .formatted(
                        all.outcome(position),
                        all.failed(position),
                        all.isContract(position),
                        all.assignedBy(position),
                        all.step(position),
                        all.winner(position),
                        all.chargesInParts(position),
                        all.runnerUp(position),
                        all.runnerUpChargesInParts(position),
                        decided ? all.lines(position) : 0);
    }

    private static String explained(Assigner assigner, int position, Assignment one) {
        Workings workings = assigner.work(assigner.population().beneficiary(position));
        List<Total> totals = workings.totals();
        Optional<Total> first = totals.stream().findFirst();
        Optional<Total> second = totals.stream().skip(1).findFirst();
        int step =
                workings.steps().stream()
                        .filter(StepTotals::decided)
                        .map(decided -> decided.step().name())
                        .mapToInt(name -> Integer.parseInt(name.substring("step ".length())))
                        .findFirst()
                        .orElse(0);
        return "%s %s %b %s step %d %s %d against %s %d, %d lines"
                .formatted(
                        outcome(one),
                        one instanceof NotAssigned(Assignment.Reason.Ineligible(var failed))
                                ? Optional.of(failed)
                                : Optional.empty(),
                        one instanceof Assigned ours && ours.toContract(),
                        one instanceof Assigned by ? by.by() : AssignedBy.CLAIMS,
                        step,
                        first.map(Total::entity),
                        first.map(total -> total.allowed().cents()).orElse(0L),
                        second.map(Total::entity),
                        second.map(total -> total.allowed().cents()).orElse(0L),
                        first.map(Total::lines).orElse(0));
    }

    private static Outcome outcome(Assignment one) {
        return switch (one) {
            case Assigned _ -> Outcome.ASSIGNED;
            case NotAssigned(Assignment.Reason.Ineligible _) -> Outcome.INELIGIBLE;
            case NotAssigned(Assignment.Reason.NoPrimaryCare _) -> Outcome.NO_PRIMARY_CARE;
            case NotAssigned(Assignment.Reason.NoPhysicianService _) ->
                    Outcome.NO_PHYSICIAN_SERVICE;
            case NotAssigned(Assignment.Reason.ChoseElsewhere _) -> Outcome.CHOSE_ELSEWHERE;
            case NotAssigned(Assignment.Reason.Removed _) -> Outcome.REMOVED;
            case NotAssigned(Assignment.Reason.NoRuleDecided _) ->
                    throw new AssertionError("a program has no chain of rules");
        };
    }

    static Stream<SeededPerson> some() {
        return EVERYONE.stream().filter(person -> !person.visits().isEmpty()).limit(150);
    }

    private static Assignment decide(SeededPerson person) {
        Assigner assigner = assigner(List.of(person));
        return assigner.decide(assigner.population().beneficiary(0));
    }

    @ParameterizedTest
    @MethodSource("some")
    void theOrderOfClaimsDoesNotMatter(SeededPerson person) {
        List<Visit> shuffled = new ArrayList<>(person.visits());
        Collections.shuffle(shuffled, new Random(person.visits().size()));
        assertThat(decide(person.with(shuffled))).isEqualTo(decide(person));
    }

    @ParameterizedTest
    @MethodSource("some")
    void aServiceThatIsNoPrimaryCareChangesNothing(SeededPerson person) {
        List<Visit> more = new ArrayList<>(person.visits());
        more.add(
                Visit.on("2025-03-02")
                        .to(Example.OURS)
                        .hcpcs("71046")
                        .claim("x")
                        .allowed("999.00"));
        assertThat(decide(person.with(more))).isEqualTo(decide(person));
    }

    @ParameterizedTest
    @MethodSource("some")
    void multiplyingEveryChargeChangesNoAnswer(SeededPerson person) {
        List<Visit> more = person.visits().stream().map(visit -> visit.times(3)).toList();
        assertThat(whose(decide(person.with(more)))).isEqualTo(whose(decide(person)));
    }

    @ParameterizedTest
    @MethodSource("some")
    void whoLosesAllServicesDoesNotWin(SeededPerson person) {
        if (decide(person) instanceof Assigned before && before.by() == AssignedBy.CLAIMS) {
            List<Visit> less =
                    person.visits().stream()
                            .filter(visit ->
                                    !visit.line(person.id())
                                            .billingTin()
                                            .equals(before.provider().tin()))
                            .filter(visit ->
                                    !before.toContract()
                                            || !List.of(Example.OURS, Example.OURS_TOO)
                                                    .contains(visit.practice()))
                            .filter(visit ->
                                    !before.winner().entity().id().equals("A2")
                                            || !visit.practice().startsWith("4"))
                            .toList();
            assertThat(decide(person.with(less)))
                    .satisfiesAnyOf(
                            after -> assertThat(after).isInstanceOf(NotAssigned.class),
                            after ->
                                    assertThat(((Assigned) after).winner().entity())
                                            .isNotEqualTo(before.winner().entity()));
        }
    }

    private static String whose(Assignment answer) {
        return switch (answer) {
            case Assigned assigned ->
                    assigned.winner().entity() + assigned.step().name() + assigned.decidedBy();
            case NotAssigned(var reason) -> reason.code();
        };
    }
}
