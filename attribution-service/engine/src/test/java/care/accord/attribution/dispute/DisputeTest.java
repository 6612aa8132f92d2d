package care.accord.attribution.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import care.accord.attribution.Example;
import care.accord.attribution.adjustment.Adjustment;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.dispute.Actor.Member;
import care.accord.attribution.dispute.Actor.Standing;
import care.accord.attribution.dispute.Question.Kind;
import care.accord.attribution.dispute.Question.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A roster dispute: one party asks, the other decides, the next roster takes it up")
class DisputeTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final int STEPS = 12;
    private static final int LAW_SEEDS = 1_000;
    private static final int SEEDS_AT_ONCE = 100;
    private static final Member RAISER =
            new Member(Party.PROVIDER, Standing.APPROVER, "s-1", "east-approver");
    private static final Member COLLEAGUE =
            new Member(Party.PROVIDER, Standing.APPROVER, "s-2", "east-analyst");
    private static final Member PAYER_ANALYST =
            new Member(Party.PAYER, Standing.ANALYST, "s-3", "north-analyst");
    private static final Member PAYER_APPROVER =
            new Member(Party.PAYER, Standing.APPROVER, "s-4", "north-approver");
    private static final Member RAISER_AT_PAYER =
            new Member(Party.PAYER, Standing.APPROVER, "s-1", "east-approver");
    private static final Actor PLATFORM = new Actor.Platform();
    private static final Provider PROPOSED = new Provider(Example.OURS_TOO, "1234567893");

    private static Question question(Kind kind, Place place) {
        return new Question(kind, Example.SOMEONE, place, Optional.of(PROPOSED), Example.YEAR);
    }

    private static Dispute raised(Kind kind) {
        Place place = kind == Kind.SHOULD_BE_OURS ? Place.OFF_LIST : Place.ON_LIST;
        return Dispute.raise(
                question(kind, place), RAISER, new Step.Raise("not seen since 2023", ""), NOON);
    }

    private static Dispute taken(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Taken.class);
        return ((Answer.Taken) answer).dispute();
    }

    @Test
    void isReviewedAcceptedAndApplied() {
        Dispute dispute = raised(Kind.NOT_OUR_PATIENT);
        dispute = taken(dispute.take(new Step.Review(), PAYER_ANALYST, NOON));
        dispute = taken(dispute.take(new Step.AddEvidence("chart", "doc-1"), COLLEAGUE, NOON));
        dispute = taken(dispute.take(new Step.Accept("agreed"), PAYER_APPROVER, NOON));
        dispute = taken(dispute.take(new Step.Apply(4), PLATFORM, NOON));
        assertThat(dispute.state()).isEqualTo(new DisputeState.Applied(4));
        assertThat(dispute.history().stream().map(entry -> entry.step().key()))
                .containsExactly("raised", "review", "evidence", "accepted", "applied");
        assertThat(dispute.history().get(2).step().attachment()).isEqualTo("doc-1");
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        Dispute accepted =
                taken(
                        raised(Kind.NOT_OUR_PATIENT)
                                .take(new Step.Accept("agreed"), PAYER_APPROVER, NOON));
        Dispute applied = taken(accepted.take(new Step.Apply(4), PLATFORM, NOON));
        assertThat(applied.take(new Step.Apply(5), PLATFORM, NOON))
                .isEqualTo(new Answer.Repeated(applied));
    }

    @Test
    void theSameDecisionOfTheSamePersonAgainChangesNothing() {
        Step accept = new Step.Accept("agreed");
        Dispute accepted = taken(raised(Kind.NOT_OUR_PATIENT).take(accept, PAYER_APPROVER, NOON));
        assertThat(accepted.take(accept, PAYER_APPROVER, NOON.plusSeconds(1)))
                .isEqualTo(new Answer.Repeated(accepted));
        assertThat(accepted.take(new Step.Reject("no"), PAYER_APPROVER, NOON))
                .isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest(name = "{0} by {1} is refused as {2}")
    @CsvSource(
            textBlock =
                    """
                    accept,   raiser,         FOUR_EYES
                    accept,   raiser-at-payer, FOUR_EYES
                    accept,   colleague,      OTHER_PARTY
                    reject,   colleague,      OTHER_PARTY
                    accept,   payer-analyst,  APPROVER_ONLY
                    review,   colleague,      OTHER_PARTY
                    withdraw, payer-approver, OTHER_PARTY
                    apply,    payer-approver, NOT_POSSIBLE_NOW
                    raise,    raiser,         NOT_POSSIBLE_NOW
                    apply,    platform,       NOT_POSSIBLE_NOW
                    accept,   platform,       OTHER_PARTY
                    """)
    void notEverybodyMayDoEverything(String step, String actor, Answer.Code code) {
        Answer answer = raised(Kind.NOT_OUR_PATIENT).take(step(step), actor(actor), NOON);
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.Refused) answer).code()).isEqualTo(code);
    }

    private static Step step(String name) {
        return switch (name) {
            case "accept" -> new Step.Accept("yes");
            case "reject" -> new Step.Reject("no");
            case "review" -> new Step.Review();
            case "withdraw" -> new Step.Withdraw("never mind");
            case "apply" -> new Step.Apply(2);
            default -> new Step.Raise("again", "");
        };
    }

    private static Actor actor(String name) {
        return switch (name) {
            case "raiser" -> RAISER;
            case "raiser-at-payer" -> RAISER_AT_PAYER;
            case "colleague" -> COLLEAGUE;
            case "payer-analyst" -> PAYER_ANALYST;
            case "payer-approver" -> PAYER_APPROVER;
            default -> PLATFORM;
        };
    }

    @ParameterizedTest(name = "{0} about someone {1} asks for {2}")
    @CsvSource(
            textBlock =
                    """
                    WRONG_PROVIDER,  ON_LIST,  Listed
                    NOT_OUR_PATIENT, ON_LIST,  Unlisted
                    SHOULD_BE_OURS,  OFF_LIST, Listed
                    ELIGIBILITY,     ON_LIST,  Unlisted
                    ELIGIBILITY,     OFF_LIST, Listed
                    OTHER,           ON_LIST,  nothing
                    """)
    void aQuestionNamesWhatFollows(Kind kind, Place place, String remedy) {
        Question question = question(kind, place);
        assertThat(question.flaw()).isEmpty();
        assertThat(question.remedy().map(Adjustment::getClass).map(Class::getSimpleName))
                .isEqualTo(remedy.equals("nothing") ? Optional.empty() : Optional.of(remedy));
    }

    @ParameterizedTest(name = "{0} about someone {1} is incomplete")
    @CsvSource({
        "WRONG_PROVIDER,ON_LIST",
        "WRONG_PROVIDER,OFF_LIST",
        "NOT_OUR_PATIENT,OFF_LIST",
        "SHOULD_BE_OURS,ON_LIST",
        "SHOULD_BE_OURS,OFF_LIST",
        "ELIGIBILITY,OFF_LIST"
    })
    void aQuestionThatCannotLeadAnywhereIsFlawed(Kind kind, Place place) {
        assertThat(
                        new Question(kind, Example.SOMEONE, place, Optional.empty(), Example.YEAR)
                                .flaw())
                .isPresent();
    }

    @Test
    void acceptingAnOtherQuestionSettlesItWithoutAList() {
        Dispute settled =
                taken(raised(Kind.OTHER).take(new Step.Accept("explained"), PAYER_APPROVER, NOON));
        assertThat(settled.state()).isEqualTo(new DisputeState.Settled());
        assertThat(settled.take(new Step.Apply(2), PLATFORM, NOON))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theClockIsTheContracts() {
        DisputeWindow sixty = new DisputeWindow(Optional.of(60));
        LocalDate decided = LocalDate.of(2025, 3, 1);
        assertThat(sixty.isOpen(decided, LocalDate.of(2025, 4, 30))).isTrue();
        assertThat(sixty.isOpen(decided, LocalDate.of(2025, 5, 1))).isFalse();
        assertThat(sixty.decideBy(decided)).contains(LocalDate.of(2025, 4, 30));
        assertThat(new DisputeWindow(Optional.empty()).isOpen(decided, LocalDate.MAX)).isTrue();
    }

    static LongStream firstSeeds() {
        return LongStream.range(0, LAW_SEEDS / SEEDS_AT_ONCE).map(group -> group * SEEDS_AT_ONCE);
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void lawsOfAnyHistory(long first) {
        LongStream.range(first, first + SEEDS_AT_ONCE)
                .forEach(seed ->
                        assertThatCode(() -> anyHistory(seed))
                                .as("seed %d", seed)
                                .doesNotThrowAnyException());
    }

    private static void anyHistory(long seed) {
        Random random = new Random(seed);
        List<String> steps = List.of("accept", "reject", "review", "withdraw", "apply", "raise");
        List<Actor> actors =
                List.of(
                        RAISER,
                        COLLEAGUE,
                        PAYER_ANALYST,
                        PAYER_APPROVER,
                        RAISER_AT_PAYER,
                        PLATFORM);
        List<Kind> kinds = List.of(Kind.values());
        Dispute dispute = raised(kinds.get(random.nextInt(kinds.size())));
        for (int i = 0; i < STEPS; i++) {
            Dispute before = dispute;
            Step step = step(steps.get(random.nextInt(steps.size())));
            Actor actor = actors.get(random.nextInt(actors.size()));
            switch (before.take(step, actor, NOON)) {
                case Answer.Taken(var after) -> {
                    // Nothing follows the end, and a history only grows, by one.
                    assertThat(before.state().isFinal()).isFalse();
                    assertThat(after.history()).hasSize(before.history().size() + 1);
                    assertThat(after.history()).startsWith(before.history().toArray(Entry[]::new));
                    assertThat(after.question()).isEqualTo(before.question());
                    dispute = after;
                }
                case Answer.Repeated(var same) -> assertThat(same).isEqualTo(before);
                case Answer.Refused(_, var why) -> assertThat(why).isNotBlank();
            }
        }
        assertThat(decisions(dispute))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(entry -> {
                    Member decider = (Member) entry.by();
                    assertThat(decider.party()).isEqualTo(Party.PAYER);
                    assertThat(decider.subject()).isNotEqualTo(RAISER.subject());
                });
    }

    private static List<Entry> decisions(Dispute dispute) {
        return dispute.history().stream()
                .filter(entry ->
                        entry.step() instanceof Step.Accept || entry.step() instanceof Step.Reject)
                .toList();
    }
}
