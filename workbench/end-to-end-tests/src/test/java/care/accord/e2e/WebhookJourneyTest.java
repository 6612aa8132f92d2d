package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.Receiver.Letter;
import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "Both parties' systems are told of the whole journey, signed, by links that they may follow, although they were down at first")
class WebhookJourneyTest {
    private static final Set<String> NEWS =
            Set.of(
                    "care.accord.webhook.contract-activated.v1",
                    "care.accord.webhook.roster-decided.v1",
                    "care.accord.webhook.scorecard-computed.v1",
                    "care.accord.webhook.care-gap-changed.v1",
                    "care.accord.webhook.settlement-issued.v1");

    @Test
    void everyKindOfNewsArrivesAtBothParties(Scene scene) {
        for (Receiver party : scene.receivers()) {
            assertThat(news(scene, party)).isEqualTo(NEWS);
        }
    }

    @Test
    void everyMessageIsSigned(Scene scene) throws GeneralSecurityException {
        for (Receiver party : scene.receivers()) {
            news(scene, party);
            for (Letter letter : party.letters()) {
                assertThat(letter.signature()).isEqualTo(signature(letter, party.secret()));
            }
        }
    }

    @Test
    void whatFailedIsSentAgain(Scene scene) {
        for (Receiver party : scene.receivers()) {
            news(scene, party);
            Letter first = party.letters().getFirst();
            assertThat(first.answer()).isEqualTo(503);
            assertThat(party.letters())
                    .anyMatch(letter -> letter.id().equals(first.id()) && letter.answer() == 204);
            JsonNode delivery =
                    party.owner()
                            .get(party.path() + "/deliveries/" + first.id())
                            .expect(200)
                            .json();
            assertThat(delivery.path("status").asText()).isEqualTo("delivered");
            assertThat(delivery.path("attempts").asInt()).isGreaterThan(1);
        }
    }

    @Test
    void everyLinkMayBeFollowed(Scene scene) {
        for (Receiver party : scene.receivers()) {
            news(scene, party);
            for (Letter letter : party.letters()) {
                for (JsonNode link : letter.json().at("/data/links")) {
                    party.owner().get(link.asText()).expect(200);
                    assertThat(link.asText()).startsWith("/v1/");
                }
            }
        }
    }

    /// Waits for what was announced last.
    private static Set<String> news(Scene scene, Receiver party) {
        String settlement = scene.journey().second().settlement().path("id").asText();
        return Waiting.until(
                "News of the second settlement",
                () ->
                        Optional.of(party.letters())
                                .filter(letters ->
                                        letters.stream()
                                                .map(Letter::json)
                                                .anyMatch(json ->
                                                        json.at("/data/settlementId")
                                                                .asText()
                                                                .equals(settlement)))
                                .map(WebhookJourneyTest::types)
                                .filter(types -> types.containsAll(NEWS)));
    }

    private static Set<String> types(List<Letter> letters) {
        Set<String> types = new TreeSet<>();
        letters.forEach(letter -> types.add(letter.json().path("type").asText()));
        return types;
    }

    /// As the specification has it, by other code than ours.
    private static String signature(Letter letter, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())),
                        "HmacSHA256"));
        String signed = "%s.%s.%s".formatted(letter.id(), letter.timestamp(), letter.body());
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
