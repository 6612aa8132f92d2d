package care.accord.reconciliation.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import care.accord.reconciliation.life.Answer.Refused;
import care.accord.reconciliation.life.Answer.Taken;
import care.accord.vocabulary.Usd;
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

@DisplayName(
        "A settlement is drafted, issued, perhaps disputed, final, paid; a final one never changes")
class SettlementLifeTest {
    private static final int LAW_SEEDS = 500;
    private static final int SEEDS_AT_ONCE = 100;
    private static final int MOVES = 20;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final DisputeWindow WINDOW = new DisputeWindow(LAST_DAY);

    private static Move move(String name) {
        return switch (name) {
            case "endorse" -> new Move.Endorse();
            case "issue" -> new Move.Issue(Optional.of("author"), "approver");
            case "issue-own" -> new Move.Issue(Optional.of("author"), "author");
            case "issue-unendorsed" -> new Move.Issue(Optional.empty(), "approver");
            case "discard" -> new Move.Discard();
            case "dispute" -> new Move.Dispute(WINDOW, LAST_DAY);
            case "dispute-late" -> new Move.Dispute(WINDOW, LAST_DAY.plusDays(1));
            case "resolve" -> new Move.Resolve();
            case "close" -> new Move.Close(WINDOW, LAST_DAY.plusDays(1));
            case "close-early" -> new Move.Close(WINDOW, LAST_DAY);
            case "pay" -> new Move.Pay(Usd.ZERO);
            case "pay-a-cent-short" -> new Move.Pay(new Usd(1));
            case "restate" -> new Move.Restate();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SettlementLife in(String kind, String state) {
        return new SettlementLife(SettlementKind.of(kind), SettlementState.of(state));
    }

    @ParameterizedTest(name = "{0} {1}: {2} leads to {3}")
    @CsvSource(
            textBlock =
                    """
                    final,   draft,    endorse, draft
                    final,   draft,    issue,   issued
                    final,   draft,    discard, discarded
                    final,   issued,   dispute, disputed
                    final,   issued,   close,   final
                    final,   issued,   restate, restated
                    final,   disputed, dispute, disputed
                    final,   disputed, resolve, issued
                    final,   disputed, restate, restated
                    final,   final,    pay,     paid
                    final,   final,    restate, final
                    final,   paid,     restate, paid
                    interim, issued,   dispute, disputed
                    interim, disputed, resolve, issued
                    """)
    void movesOn(String kind, String before, String move, String after) {
        assertThat(in(kind, before).take(move(move))).isEqualTo(new Taken(in(kind, after)));
    }

    @ParameterizedTest(name = "{0} {1}: {2} is refused as {3}")
    @CsvSource(
            textBlock =
                    """
                    final,   draft,     issue-own,        FOUR_EYES
                    final,   draft,     issue-unendorsed, NOT_ENDORSED
                    final,   draft,     dispute,          ILLEGAL_MOVE
                    final,   draft,     pay,              ILLEGAL_MOVE
                    final,   issued,    issue,            ILLEGAL_MOVE
                    final,   issued,    dispute-late,     WINDOW_CLOSED
                    final,   issued,    close-early,      WINDOW_OPEN
                    final,   issued,    pay,              ILLEGAL_MOVE
                    final,   disputed,  close,            ILLEGAL_MOVE
                    final,   final,     dispute,          ILLEGAL_MOVE
                    final,   final,     discard,          ILLEGAL_MOVE
                    final,   final,     pay-a-cent-short, BALANCE_OPEN
                    final,   paid,      pay,              ILLEGAL_MOVE
                    final,   restated,  issue,            ILLEGAL_MOVE
                    final,   discarded, issue,            ILLEGAL_MOVE
                    interim, issued,    close,            ILLEGAL_MOVE
                    interim, issued,    pay,              ILLEGAL_MOVE
                    """)
    void isRefused(String kind, String before, String move, Answer.Code code) {
        assertThat(in(kind, before).take(move(move)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void anIllegalMoveIsToldWhatIsPossible() {
        assertThat(in("final", "issued").illegal(Move.Name.PAY))
                .isEqualTo(
                        "'pay' is not possible: the final settlement is issued, where only dispute, close, restate can follow");
        assertThat(in("final", "restated").illegal(Move.Name.PAY)).endsWith("nothing follows");
    }

    @ParameterizedTest(
            name = "a period ending {0} with {1} months of run-out counts claims received by {2}")
    @CsvSource({
        "2025-12-31,3,2026-03-31",
        "2025-11-30,3,2026-02-28",
        "2026-02-28,1,2026-03-31",
        "2025-06-15,3,2025-09-15",
        "2025-12-31,0,2025-12-31"
    })
    void runOutIsWholeMonths(LocalDate end, int months, LocalDate lastDay) {
        RunOut runOut = RunOut.after(end, months);
        assertThat(runOut.lastDay()).isEqualTo(lastDay);
        assertThat(runOut.isCoveredBy(lastDay)).isTrue();
        assertThat(runOut.isCoveredBy(lastDay.minusDays(1))).isFalse();
        assertThat(runOut.knownOn(lastDay.plusDays(9))).isEqualTo(lastDay);
        assertThat(runOut.knownOn(lastDay.minusDays(9))).isEqualTo(lastDay.minusDays(9));
    }

    static LongStream firstSeeds() {
        return LongStream.range(0, LAW_SEEDS / SEEDS_AT_ONCE).map(group -> group * SEEDS_AT_ONCE);
    }

    /// Whatever is tried, in whatever order: nothing leaves an end, a final settlement is only ever paid, and every refusal
    /// says why.
    @ParameterizedTest
    @MethodSource("firstSeeds")
    void lawsOfAnyLife(long first) {
        LongStream.range(first, first + SEEDS_AT_ONCE)
                .forEach(seed ->
                        assertThatCode(() -> anyLife(seed))
                                .as("seed %d", seed)
                                .doesNotThrowAnyException());
    }

    private static void anyLife(long seed) {
        Random random = new Random(seed);
        List<String> moves =
                List.of(
                        "endorse",
                        "issue",
                        "discard",
                        "dispute",
                        "dispute-late",
                        "resolve",
                        "close",
                        "close-early",
                        "pay",
                        "restate");
        SettlementLife life =
                random.nextBoolean() ? SettlementLife.draft() : SettlementLife.forecast();
        for (int i = 0; i < MOVES; i++) {
            Move move = move(moves.get(random.nextInt(moves.size())));
            switch (life.take(move)) {
                case Taken(var after) -> {
                    assertThat(life.state().isEnd()).isFalse();
                    assertThat(life.allowed()).contains(move.name());
                    if (life.state() instanceof SettlementState.Final) {
                        assertThat(after.state().key()).isIn("final", "paid");
                    }
                    if (life.state() instanceof SettlementState.Paid) {
                        assertThat(after).isEqualTo(life);
                    }
                    assertThat(after.kind()).isEqualTo(life.kind());
                    life = after;
                }
                case Refused(_, var why) -> assertThat(why).isNotBlank();
            }
        }
    }
}
