package care.accord.reconciliation.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import care.accord.reconciliation.dispute.Answer.Refused;
import care.accord.reconciliation.dispute.Answer.Repeated;
import care.accord.reconciliation.dispute.Answer.Taken;
import care.accord.reconciliation.dispute.Member.Standing;
import care.accord.reconciliation.dispute.Step.Outcome;
import care.accord.reconciliation.life.SettlementKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A settlement dispute: raised by one party, proposed by the payer, decided when a second person agrees")
class DisputeTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final int LAW_SEEDS = 500;
    private static final int SEEDS_AT_ONCE = 100;
    private static final int STEPS = 15;
    private static final Map<String, Member> MEMBERS =
            Map.of(
                    "provider-analyst",
                    new Member(Party.PROVIDER, Standing.ANALYST, "s-1", "east-analyst"),
                    "provider-approver",
                    new Member(Party.PROVIDER, Standing.APPROVER, "s-2", "east-approver"),
                    "payer-analyst",
                    new Member(Party.PAYER, Standing.ANALYST, "s-3", "north-analyst"),
                    "payer-approver",
                    new Member(Party.PAYER, Standing.APPROVER, "s-4", "north-approver"),
                    "payer-approver-2",
                    new Member(Party.PAYER, Standing.APPROVER, "s-5", "north-second"));
    private static final Claim CLAIM =
            new Claim(
                    Claim.Type.WRONG_VALUE,
                    "expenditures",
                    Optional.of(new Claim.Proposal("expenditures", "480.00")));

    private static Dispute raised(SettlementKind kind, String by) {
        return Dispute.raise(
                kind,
                CLAIM,
                new Entry(new Step.Raise("two claims are not ours", ""), who(by), NOON));
    }

    private static Member who(String name) {
        return Objects.requireNonNull(MEMBERS.get(name));
    }

    private static Step step(String name) {
        return switch (name) {
            case "raise" -> new Step.Raise("again", "");
            case "comment" -> new Step.Comment("see the remittance", "doc-1");
            case "propose-accept" -> new Step.Propose(Outcome.ACCEPT, "they are right");
            case "propose-reject" -> new Step.Propose(Outcome.REJECT, "they were eligible");
            case "agree" -> new Step.Agree("agreed");
            case "withdraw" -> new Step.Withdraw("found them");
            case "apply" -> new Step.Apply("s-2");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Dispute after(Dispute dispute, String... actorsAndSteps) {
        Dispute current = dispute;
        for (String one : actorsAndSteps) {
            String[] parts = one.split(":", -1);
            Answer answer = current.take(step(parts[1]), who(parts[0]), NOON);
            assertThat(answer).as(one).isInstanceOf(Taken.class);
            current = ((Taken) answer).dispute();
        }
        return current;
    }

    @ParameterizedTest(name = "{0}: {1} then {2} is {3}")
    @CsvSource(
            textBlock =
                    """
                    FINAL,   payer-analyst:propose-accept,  payer-approver:agree,    accepted
                    FINAL,   payer-analyst:propose-reject,  payer-approver:agree,    rejected
                    FINAL,   payer-approver:propose-reject, payer-approver-2:agree,  rejected
                    FINAL,   payer-approver:propose-accept, provider-approver:agree, accepted
                    INTERIM, payer-analyst:propose-accept,  payer-approver:agree,    settled
                    FINAL,   payer-analyst:propose-reject,  payer-analyst:propose-accept, proposed-to-accept
                    """)
    void isDecidedByTwo(SettlementKind kind, String first, String second, String state) {
        assertThat(after(raised(kind, "provider-analyst"), first, second).state().key())
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "raised by {0}, {1}: {2} is refused as {3}")
    @CsvSource(
            textBlock =
                    """
                    provider-analyst, payer-analyst:propose-accept,  payer-analyst:agree,     APPROVER_ONLY
                    provider-analyst, payer-approver:propose-accept, payer-approver:agree,    FOUR_EYES
                    provider-analyst, payer-approver:propose-accept, provider-analyst:agree,  APPROVER_ONLY
                    payer-analyst,    payer-analyst:propose-accept,  payer-approver:agree,    OTHER_PARTY
                    provider-analyst, payer-analyst:comment,         payer-approver:agree,    NOT_POSSIBLE_NOW
                    provider-analyst, payer-analyst:comment,         provider-approver:propose-accept, OTHER_PARTY
                    provider-analyst, payer-analyst:comment,         payer-approver:withdraw, OTHER_PARTY
                    provider-analyst, payer-analyst:comment,         payer-approver:apply,    NOT_POSSIBLE_NOW
                    provider-analyst, payer-analyst:comment,         provider-analyst:raise,  NOT_POSSIBLE_NOW
                    provider-analyst, provider-approver:withdraw,    payer-analyst:comment,   NOT_POSSIBLE_NOW
                    """)
    void notEverybodyMayDoEverything(String raiser, String first, String then, Answer.Code code) {
        Dispute dispute = after(raised(SettlementKind.FINAL, raiser), first);
        String[] parts = then.split(":", -1);
        assertThat(dispute.take(step(parts[1]), who(parts[0]), NOON))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Dispute proposed =
                after(
                        raised(SettlementKind.FINAL, "provider-analyst"),
                        "payer-analyst:propose-accept");
        assertThat(proposed.take(step("propose-accept"), who("payer-analyst"), NOON.plusSeconds(9)))
                .isEqualTo(new Repeated(proposed));
        Dispute accepted = after(proposed, "payer-approver:agree");
        assertThat(accepted.take(step("agree"), who("payer-approver"), NOON.plusSeconds(9)))
                .isEqualTo(new Repeated(accepted));
        Dispute applied = after(accepted, "payer-approver:apply");
        assertThat(applied.take(step("apply"), who("payer-approver"), NOON))
                .isEqualTo(new Repeated(applied));
    }

    @Test
    void aWrongValueNamesTheRightOne() {
        assertThat(CLAIM.flaw()).isEmpty();
        assertThat(new Claim(Claim.Type.WRONG_VALUE, "expenditures", Optional.empty()).flaw())
                .isPresent();
        assertThat(new Claim(Claim.Type.WRONG_TERM, "share", Optional.empty()).flaw()).isEmpty();
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
        List<String> steps =
                List.of(
                        "comment",
                        "propose-accept",
                        "propose-reject",
                        "agree",
                        "withdraw",
                        "apply",
                        "raise");
        List<String> actors = MEMBERS.keySet().stream().sorted().toList();
        Dispute dispute = raised(SettlementKind.FINAL, actors.get(random.nextInt(actors.size())));
        for (int i = 0; i < STEPS; i++) {
            Dispute before = dispute;
            Step step = step(steps.get(random.nextInt(steps.size())));
            switch (before.take(step, who(actors.get(random.nextInt(actors.size()))), NOON)) {
                case Taken(var after) -> {
                    assertThat(after.history()).hasSize(before.history().size() + 1);
                    assertThat(after.history()).startsWith(before.history().toArray(Entry[]::new));
                    assertThat(DisputeState.of(after.state().key())).isEqualTo(after.state());
                    dispute = after;
                }
                case Repeated(var same) -> assertThat(same).isEqualTo(before);
                case Refused(_, var why) -> assertThat(why).isNotBlank();
            }
        }
        decidedByTwo(dispute);
    }

    private static void decidedByTwo(Dispute dispute) {
        List<Entry> agreed =
                dispute.history().stream()
                        .filter(entry -> entry.step() instanceof Step.Agree)
                        .toList();
        assertThat(agreed).hasSizeLessThanOrEqualTo(1);
        agreed.forEach(entry -> {
            Entry proposal =
                    dispute.history().reversed().stream()
                            .filter(one -> one.step() instanceof Step.Propose)
                            .findFirst()
                            .orElseThrow();
            assertThat(entry.by().subject()).isNotEqualTo(proposal.by().subject());
            assertThat(
                            entry.by().party() == Party.PROVIDER
                                    || dispute.raisedBy().party() == Party.PROVIDER)
                    .isTrue();
        });
    }
}
