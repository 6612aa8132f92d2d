package care.accord.reconciliation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.agreement.Answer.Code;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Versions of a contract follow each other by four eyes of two parties, each from its day")
class CourseTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final Person WRITER = new Person(Side.PAYER, "writer");
    private static final Person PAYER = new Person(Side.PAYER, "payer-approver");
    private static final Person PROVIDER = new Person(Side.PROVIDER, "provider-approver");

    @ParameterizedTest(name = "approved by {0}, then by {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PAYER:writer         | PROVIDER:p        | four-eyes
                    PAYER:a              | PAYER:b           | already-approved
                    PAYER:a              | PROVIDER:a        | four-eyes
                    PAYER:a              | PROVIDER:p        | active
                    PROVIDER:p           | PAYER:a           | active
                    """)
    void aContractComesIntoForceByTwoParties(String first, String second, String outcome) {
        assertThat(outcome(outcome(draft(new Change.First()), first), second)).hasToString(outcome);
    }

    @ParameterizedTest(name = "{0}: approved on July 1 it is {1}")
    @CsvSource({"2025-06-30, active", "2025-07-01, active", "2025-07-02, approved"})
    void anAmendmentWaitsForItsDay(LocalDate from, String standing) {
        assertThat(
                        approved(draft(new Change.Amendment(from, AppliesTo.WHOLE_PERIOD)))
                                .standing()
                                .key())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "last day {0}, notice of {1} days: {2}")
    @CsvSource({
        "2025-07-30, 30, notice-too-short",
        "2025-07-31, 30, approved",
        "2025-06-30, 0, notice-too-short"
    })
    void aNoticeTakesAsManyDaysAsTheContractSays(LocalDate lastDay, int days, String outcome) {
        Version notice = draft(new Change.Ending(lastDay, Optional.of(days)));
        assertThat(outcome(outcome(notice, "PAYER:a"), "")).hasToString(outcome);
    }

    @Test
    void aNoticeTakesNoApprovalOfTheOtherParty() {
        Version notice = draft(new Change.Ending(LocalDate.of(2026, 1, 31), Optional.of(30)));
        assertThat(notice.take(new Move.Approve(PROVIDER, TODAY)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.NOT_YOURS));
    }

    @Test
    void anotherTextTakesNewApprovals() {
        Version once = taken(draft(new Change.First()), new Move.Approve(PAYER, TODAY));
        Person editor = new Person(Side.PAYER, "editor");
        assertThat(taken(once, new Move.Rewrite(editor)))
                .isEqualTo(new Version(1, new Change.First(), Standing.DRAFT, editor, List.of()));
        assertThat(once.take(new Move.Rewrite(PROVIDER))).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest(name = "while version 2 is {0}, {1}: {2}")
    @CsvSource({
        "draft amendment, amendment, PROPOSAL_OPEN",
        "draft amendment, ending, PROPOSAL_OPEN",
        "approved amendment, amendment, AMENDMENT_WAITS",
        "approved amendment, ending, ",
        "approved ending, amendment, ENDING_WAITS",
        "approved ending, ending, ENDING_WAITS",
        "withdrawn amendment, amendment, ",
        "ended ending, amendment, NOT_ACTIVE"
    })
    void oneThingAfterTheOther(String second, String proposed, Code refusal) {
        String[] words = second.split(" ", -1);
        Standing standing = Standing.of(words[0]);
        Version first =
                standing(
                        1,
                        new Change.First(),
                        standing == Standing.ENDED ? Standing.SUPERSEDED : Standing.ACTIVE);
        Course course = new Course(List.of(first, standing(2, change(words[1]), standing)));
        assertThat(course.refusal(change(proposed)).map(Answer.Refused::code))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 100).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsTriedNothingIsInForceWithoutTwoPartiesAndAnApprovedTextStays(long seed) {
        Random random = new Random(seed);
        Version version = draft(change(random.nextBoolean() ? "amendment" : "ending"));
        List<Person> people = List.of(WRITER, PAYER, PROVIDER, new Person(Side.PROVIDER, "x"));
        for (int step = 0; step < 20; step++) {
            Person by = people.get(random.nextInt(people.size()));
            LocalDate day = TODAY.plusDays(random.nextInt(60));
            List<Move> moves =
                    List.of(
                            new Move.Approve(by, day),
                            new Move.Rewrite(by),
                            new Move.TakeEffect(day),
                            new Move.GiveWay());
            boolean open = version.standing() == Standing.DRAFT;
            if (version.take(moves.get(random.nextInt(moves.size())))
                    instanceof Answer.Taken(Version after)) {
                assertThat(open || after.author().equals(version.author())).isTrue();
                version = after;
            }
            if (version.standing() != Standing.DRAFT) {
                List<Person> signed = new ArrayList<>(version.approved());
                assertThat(signed.stream().map(Person::side))
                        .containsExactlyInAnyOrder(Side.PAYER, Side.PROVIDER);
                assertThat(signed.stream().map(Person::subject))
                        .doesNotContain(version.author().subject())
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static Change change(String kind) {
        return kind.equals("ending")
                ? new Change.Ending(TODAY.plusDays(30), Optional.empty())
                : new Change.Amendment(TODAY.plusDays(10), AppliesTo.FOLLOWING_MONTHS);
    }

    private static Version draft(Change change) {
        return new Version(1, change, Standing.DRAFT, WRITER, List.of());
    }

    private static Version standing(int number, Change change, Standing standing) {
        return new Version(number, change, standing, WRITER, List.of(PAYER, PROVIDER));
    }

    private static Version approved(Version draft) {
        return taken(
                taken(draft, new Move.Approve(PAYER, TODAY)), new Move.Approve(PROVIDER, TODAY));
    }

    /// The version after an approval by `SIDE:subject`, or the code of its refusal; a refusal stays.
    private static Object outcome(Object before, String person) {
        if (!(before instanceof Version version) || person.isEmpty()) {
            return before instanceof Version version ? version.standing().key() : before;
        }
        String[] parts = person.split(":", -1);
        Person by = new Person(Side.valueOf(parts[0]), parts[1]);
        return switch (version.take(new Move.Approve(by, TODAY))) {
            case Answer.Taken(Version after) ->
                    after.standing() == Standing.DRAFT ? after : after.standing().key();
            case Answer.Refused refused -> refused.code().key();
        };
    }

    private static Version taken(Version version, Move move) {
        return switch (version.take(move)) {
            case Answer.Taken(Version after) -> after;
            case Answer.Refused refused -> throw new AssertionError(refused.why());
        };
    }
}
