package care.accord.reconciliation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.webhook.Verdict.Delivered;
import care.accord.reconciliation.webhook.Verdict.GivenUp;
import care.accord.reconciliation.webhook.Verdict.Gone;
import care.accord.reconciliation.webhook.Verdict.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message is sent until it arrives, at growing pauses, twelve times at most")
class AttemptsTest {
    private static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void whatIsTakenIsDelivered(int code) {
        assertThat(Attempts.after(status(code), 1, "e")).isEqualTo(new Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 408, 429, 500, 503})
    void everythingElseIsTriedAgain(int code) {
        assertThat(Attempts.after(status(code), 1, "e")).isInstanceOf(Retry.class);
        assertThat(Attempts.after(status(code), 11, "e")).isInstanceOf(Retry.class);
        assertThat(Attempts.after(status(code), 12, "e")).isEqualTo(new GivenUp());
    }

    @Test
    void silenceIsTriedAgain() {
        assertThat(Attempts.after(new Answer.Silence("no answer"), 11, "e"))
                .isInstanceOf(Retry.class);
        assertThat(Attempts.after(new Answer.Silence("no answer"), 12, "e"))
                .isEqualTo(new GivenUp());
    }

    @Test
    void whoIsGoneIsNotAskedAgain() {
        assertThat(Attempts.after(status(410), 1, "e")).isEqualTo(new Gone());
    }

    @ParameterizedTest(name = "after attempt {0} from {1} to {2}")
    @CsvSource({
        "1,  PT2.5S,  PT5S",
        "2,  PT10S,   PT20S",
        "3,  PT40S,   PT1M20S",
        "4,  PT2M40S, PT5M20S",
        "7,  PT2H50M40S, PT5H41M20S",
        "8,  PT6H,    PT12H",
        "11, PT6H,    PT12H",
    })
    void thePauseGrowsFourfold(int attempt, Duration shortest, Duration longest) {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Attempts.pause(attempt, "event-" + i)))
                .allMatch(pause -> pause.compareTo(shortest) >= 0 && pause.compareTo(longest) <= 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void messagesThatFailedTogetherDoNotComeBackTogether(long seed) {
        Random random = new Random(seed);
        int attempt = 1 + random.nextInt(11);
        double mean =
                IntStream.range(0, 2_000)
                        .mapToLong(_ ->
                                Attempts.pause(attempt, Long.toHexString(random.nextLong()))
                                        .toMillis())
                        .average()
                        .orElseThrow();
        double longest =
                Math.min(
                        (double) Attempts.LONGEST.toMillis(),
                        (double) Attempts.SHORTEST.toMillis() * Math.pow(4, attempt - 1));
        assertThat(mean / longest).isBetween(0.73, 0.77);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameAttemptOfTheSameMessageAlwaysWaitsAsLong(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String id = Long.toHexString(random.nextLong());
            int attempt = 1 + random.nextInt(Attempts.MOST);
            assertThat(Attempts.after(status(503), attempt, id))
                    .isEqualTo(Attempts.after(status(503), attempt, id));
        }
    }

    @Test
    void allAttemptsTogetherTakeOneToThreeDays() {
        for (int i = 0; i < 200; i++) {
            String id = "event-" + i;
            Duration all =
                    IntStream.range(1, Attempts.MOST)
                            .mapToObj(attempt -> Attempts.pause(attempt, id))
                            .reduce(Duration.ZERO, Duration::plus);
            assertThat(all).isBetween(Duration.ofDays(1), Duration.ofDays(3));
        }
    }

    @ParameterizedTest(name = "Retry-After: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | PT2M",
                "0                             | PT5S",
                "Fri, 10 Apr 2026 12:10:00 GMT | PT10M",
                "Fri, 10 Apr 2026 11:00:00 GMT | PT5S",
                "999999999                     | P1D",
                "soon                          | PT5S",
                "-5                            | PT5S",
                "99999999999999999999          | PT5S",
            })
    void theReceiverMayAskForALongerPause(String retryAfter, Duration atMost) {
        Answer answer = Answer.Status.of(429, retryAfter, NOW);
        assertThat(Attempts.after(answer, 1, "e"))
                .isInstanceOfSatisfying(
                        Retry.class,
                        retry ->
                                assertThat(retry.pause())
                                        .isBetween(
                                                atMost.equals(Attempts.SHORTEST)
                                                        ? atMost.dividedBy(2)
                                                        : atMost,
                                                atMost));
    }

    @Test
    void anAnswerInWordsRepeatsNothingOfTheReceiver() {
        assertThat(Answer.Status.of(503, "Zzcanary", NOW).text()).isEqualTo("HTTP 503");
    }

    private static Answer status(int code) {
        return new Answer.Status(code, Optional.empty());
    }
}
