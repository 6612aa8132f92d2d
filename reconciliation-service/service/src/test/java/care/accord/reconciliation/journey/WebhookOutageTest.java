package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.reconciliation.webhook.store.Deliveries;
import care.accord.servicekit.parts.DueRows;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A message is delivered at least once and in order, whatever the receiver or the sender goes through")
class WebhookOutageTest extends WebhookJourney {
    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofHours(13);

    @Inject Deliveries deliveries;
    @Inject Session session;

    @Test
    void aReceiverThatIsDownIsTriedTwelveTimesAndItsContractWaitsButNoOther() throws IOException {
        Results results = results("down");
        try (Subscriber payer =
                Subscriber.payer("payer-down")
                        .replies(letter -> letter.id().equals("down-1") ? 503 : 204)) {
            results.roster("down-1", "c-a");
            payer.awaitAnswer("down-1", 1);
            results.roster("down-2", "c-a");
            results.roster("down-3", "c-b");
            payer.awaitStatus("down-3", "delivered");
            for (int attempt = 1; attempt < 12; attempt++) {
                assertThat(payer.awaitAnswer("down-1", attempt).getString("status"))
                        .isEqualTo("waiting");
                clock.forward(LONGER_THAN_ANY_PAUSE);
            }
            payer.awaitStatus("down-2", "delivered");
            payer.delivery("down-1")
                    .then()
                    .body("status", equalTo("dead"))
                    .body("attempts", equalTo(12))
                    .body("answer", equalTo("HTTP 503"));
            assertThat(payer.ids()).hasSize(14).endsWith("down-1", "down-2");
            payer.as()
                    .get(payer.path() + "/deliveries?status=dead")
                    .then()
                    .body("data.id", equalTo(List.of("down-1")));
            payer.replies(_ -> 204);
            payer.as()
                    .post(payer.path() + "/redelivery")
                    .then()
                    .statusCode(202)
                    .body("messages", equalTo(1));
            payer.awaitStatus("down-1", "delivered");
            payer.as().post(payer.path() + "/deliveries/down-2/redelivery").then().statusCode(202);
            payer.await(16);
            assertThat(payer.ids()).endsWith("down-1", "down-2");
        }
    }

    @Test
    void aReceiverThatIsBusyIsLeftAloneAsLongAsItAsks() throws IOException {
        Results results = results("busy");
        try (Subscriber payer =
                Subscriber.payer("payer-busy").replies(_ -> 429).asksToWait("7200")) {
            results.roster("busy-1", "c-busy");
            JsonPath waiting = payer.awaitAnswer("busy-1", 1);
            assertThat(Instant.parse(waiting.getString("nextAttempt")))
                    .isEqualTo(
                            Instant.parse(waiting.getString("attemptedAt"))
                                    .plus(Duration.ofHours(2)));
            payer.replies(_ -> 204);
            clock.forward(Duration.ofHours(2));
            payer.awaitStatus("busy-1", "delivered");
        }
    }

    @Test
    void whoIsGoneIsToldNothingMoreUntilTheyResume() throws IOException {
        Results results = results("gone");
        try (Subscriber payer = Subscriber.payer("payer-gone")) {
            CountDownLatch second = new CountDownLatch(1);
            payer.replies(_ -> {
                await(second);
                return 410;
            });
            results.roster("gone-1", "c-gone");
            payer.await(1);
            results.roster("gone-2", "c-gone");
            Patience.until(
                    "the second waits",
                    () -> payer.delivery("gone-2").statusCode(),
                    status -> status == 200);
            second.countDown();
            payer.awaitStatus("gone-1", "dead");
            payer.awaitStatus("gone-2", "dead");
            payer.as()
                    .get(payer.path())
                    .then()
                    .body("status", equalTo("ended"))
                    .body("reason", equalTo("The receiver answered 410 Gone"))
                    .body("dead", equalTo(2));
            payer.as().post(payer.path() + "/pings").then().statusCode(409);
            payer.replies(_ -> 204);
            status(payer, "active");
            payer.as().post(payer.path() + "/redelivery").then().statusCode(202);
            payer.awaitStatus("gone-2", "delivered");
            assertThat(payer.ids()).containsExactly("gone-1", "gone-1", "gone-2");
        }
    }

    @Test
    void aSenderThatDiesBeforeItWritesDownTheAnswerLosesNothing() throws IOException {
        Results results = results("crash");
        CountDownLatch again = new CountDownLatch(2);
        try (Subscriber payer =
                Subscriber.payer("payer-crash")
                        .replies(_ -> {
                            if (again.getCount() == 2) {
                                // The sender's lease runs out while it waits, as if it were dead.
                                clock.forward(Duration.ofMinutes(2));
                            }
                            again.countDown();
                            await(again);
                            return 204;
                        })) {
            results.roster("crash-1", "c-crash");
            payer.awaitStatus("crash-1", "delivered");
            assertThat(payer.ids()).containsOnly("crash-1").hasSizeGreaterThan(1);
        }
    }

    @Test
    void aSlowReceiverKeepsNobodyWaiting() throws IOException {
        Results results = results("slow");
        CountDownLatch end = new CountDownLatch(1);
        try (Subscriber slow =
                        Subscriber.payer("payer-slow")
                                .replies(_ -> {
                                    await(end);
                                    return 204;
                                });
                Subscriber quick = Subscriber.provider("provider-slow")) {
            results.roster("slow-1", "c-slow");
            slow.await(1);
            results.roster("slow-2", "c-slow");
            quick.awaitStatus("slow-2", "delivered");
            assertThat(slow.ids()).containsOnly("slow-1");
            end.countDown();
            slow.awaitStatus("slow-2", "delivered");
        }
    }

    @Test
    void aReceiverThatFailsForADayIsPausedWithNotice() throws IOException {
        Results results = results("hopeless");
        try (Subscriber payer = Subscriber.payer("payer-hopeless").replies(_ -> 500)) {
            results.roster("hopeless-1", "c-1");
            results.roster("hopeless-2", "c-2");
            for (int attempt = 1; attempt < 11; attempt++) {
                payer.awaitAnswer("hopeless-1", attempt);
                payer.awaitAnswer("hopeless-2", attempt);
                clock.forward(LONGER_THAN_ANY_PAUSE);
            }
            Patience.until(
                    "the pause",
                    () -> payer.as().get(payer.path()).<String>path("status"),
                    "paused"::equals);
            payer.as()
                    .get(payer.path())
                    .then()
                    .body("failures", equalTo(20))
                    .body(
                            "reason",
                            equalTo(
                                    "20 attempts in a row failed over a day, the last with: HTTP 500"));
            payer.replies(_ -> 204);
            status(payer, "active");
            clock.forward(LONGER_THAN_ANY_PAUSE);
            payer.awaitStatus("hopeless-1", "delivered");
            payer.awaitStatus("hopeless-2", "delivered");
        }
    }

    @Test
    void whoeverTakesTheOldestMessageLeasesItsSubscriptionAndNothingElse() {
        DueRows due =
                new DueRows(
                        """
                        with w as (
                            insert into webhook (tenant_id, webhook_id, url, topics, description, status, created_by, changed_by, changed_at)
                            values (:tenant, 'w', 'https://receiver.example/', '{}', '', 'active', '', '', now()) returning tenant_id, webhook_id)
                        insert into webhook_delivery (tenant_id, webhook_id, event_id, topic, key, body, announced_at, not_before)
                        select tenant_id, webhook_id, 'e', 'ping', 'ping', '', now(), timestamp '2000-01-01' from w
                        """,
                        "select tenant_id from webhook where tenant_id like 'due-%' and busy_until is not null");
        assertThat(due.taken(session, () -> deliveries.take(1))).containsExactly("due-a");
    }

    private static void status(Subscriber subscriber, String status) {
        subscriber
                .as()
                .contentType(ContentType.JSON)
                .body(Map.of("status", status))
                .put(subscriber.path() + "/status")
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
