package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.FeedRejected;
import care.accord.reconciliation.journey.Subscriber.Letter;
import care.accord.reconciliation.webhook.events.SigningSecret;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Whoever subscribed is told of each result, signed, with ids and links and nothing else")
class WebhookTest extends WebhookJourney {
    @Test
    void bothPartiesAreToldOfEveryResultAndNobodyElseIs() throws IOException {
        Results results = results("told");
        try (Subscriber payer = Subscriber.payer("payer-told");
                Subscriber provider = Subscriber.provider("provider-told");
                Subscriber stranger = Subscriber.payer("payer-stranger")) {
            results.contract("told-1", "c-told");
            results.roster("told-2", "c-told");
            results.scorecard("told-3", "c-told");
            results.gaps("told-4", "c-told");
            results.settlement("told-5", "c-told");
            for (Subscriber party : List.of(payer, provider)) {
                Map<String, Letter> letters = new HashMap<>();
                party.await(5).forEach(letter -> letters.put(letter.id(), letter));
                assertThat(letters.keySet())
                        .containsExactlyInAnyOrder(
                                "told-1", "told-2", "told-3", "told-4", "told-5");
                letters.values().forEach(letter -> signed(letter, party));
                contents(letters);
            }
            stranger.as().post(stranger.path() + "/pings").then().statusCode(202);
            assertThat(stranger.await(1))
                    .extracting(letter -> letter.json().getString("type"))
                    .containsExactly("care.accord.webhook.ping.v1");
        }
    }

    private static void signed(Letter letter, Subscriber by) {
        assertThat(letter.signature())
                .isEqualTo(
                        SigningSecret.of(by.secret())
                                .signature(letter.id(), letter.timestamp(), letter.body()));
        assertThat(letter.type()).isEqualTo("application/cloudevents+json");
        assertThat(letter.json().getString("specversion")).isEqualTo("1.0");
        assertThat(letter.json().getString("id")).isEqualTo(letter.id());
        assertThat(letter.json().getString("data.contractId")).isEqualTo("c-told");
    }

    /// Ids and links; no number of people, nobody's number, no amount.
    private static void contents(Map<String, Letter> letters) {
        letters.values().forEach(letter -> assertThat(letter.body()).doesNotContain("4711"));
        links(letters, "told-1", "contract", "/v1/contracts/c-told");
        links(letters, "told-2", "changes", "/v1/rosters/r-told-2/changes");
        links(letters, "told-3", "scorecard", "/v1/scorecards/s-told-3");
        links(letters, "told-4", "changes", "/v1/gaps/changes?from=s-1&to=s-2");
        links(letters, "told-5", "settlement", "/v1/settlements/t-told-5");
        assertThat(json(letters, "told-4").getList("data.measures"))
                .isEqualTo(List.of("annual-wellness-visit"));
        assertThat(json(letters, "told-5").getString("type"))
                .isEqualTo("care.accord.webhook.settlement-issued.v1");
    }

    private static void links(Map<String, Letter> letters, String id, String name, String path) {
        assertThat(json(letters, id).getString("data.links." + name)).isEqualTo(path);
    }

    private static JsonPath json(Map<String, Letter> letters, String id) {
        Letter letter = letters.get(id);
        assertThat(letter).isNotNull();
        return letter.json();
    }

    @Test
    void thePlatformsOwnResultsArrive() throws IOException, FeedRejected {
        try (Subscriber payer = Subscriber.payer("payer-north");
                Subscriber provider = Subscriber.provider("provider-east")) {
            Deal deal = Deal.made().forecast(1, "200.00");
            for (Subscriber party : List.of(payer, provider)) {
                Patience.until(
                        "four kinds of news",
                        () -> types(party, deal.contract()),
                        types ->
                                types.containsAll(
                                        Set.of(
                                                "care.accord.webhook.contract-activated.v1",
                                                "care.accord.webhook.roster-decided.v1",
                                                "care.accord.webhook.scorecard-computed.v1",
                                                "care.accord.webhook.settlement-issued.v1")));
            }
        }
    }

    private static Set<String> types(Subscriber party, String contract) {
        Set<String> types = new HashSet<>();
        party.letters().stream()
                .map(Letter::json)
                .filter(json -> contract.equals(json.getString("data.contractId")))
                .forEach(json -> types.add(json.getString("type")));
        return types;
    }

    @Test
    void whatIsAnnouncedTwiceIsToldOnce() throws IOException {
        Results results = results("once");
        try (Subscriber payer = Subscriber.payer("payer-once")) {
            results.roster("once-1", "c-once");
            results.roster("once-1", "c-once");
            results.roster("once-2", "c-once");
            payer.awaitStatus("once-2", "delivered");
            assertThat(payer.ids()).containsExactly("once-1", "once-2");
        }
    }

    @Test
    void twoSecretsSignForADay() throws IOException {
        try (Subscriber payer = Subscriber.payer("payer-rotating")) {
            String fresh =
                    payer.as()
                            .post(payer.path() + "/secret")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("secret");
            Letter both = ping(payer, 1);
            assertThat(both.signature())
                    .isEqualTo(signature(fresh, both) + " " + signature(payer.secret(), both));
            clock.forward(Duration.ofDays(1));
            Letter one = ping(payer, 2);
            assertThat(one.signature()).isEqualTo(signature(fresh, one));
        }
    }

    @Test
    void operatorsSeeHowItGoesAndNoAddress() throws IOException {
        try (Subscriber payer = Subscriber.payer("payer-metrics")) {
            ping(payer, 1);
            String metrics =
                    Patience.until(
                            "the count",
                            () -> RestAssured.get("/q/metrics").asString(),
                            text -> text.contains("accord_webhooks_attempts_total"));
            assertThat(metrics).contains("outcome=\"delivered\"").doesNotContain("their-secret");
        }
    }

    private static String signature(String secret, Letter letter) {
        return SigningSecret.of(secret).signature(letter.id(), letter.timestamp(), letter.body());
    }

    private static Letter ping(Subscriber subscriber, int letters) {
        subscriber.as().post(subscriber.path() + "/pings").then().statusCode(202);
        return subscriber.await(letters).getLast();
    }
}
