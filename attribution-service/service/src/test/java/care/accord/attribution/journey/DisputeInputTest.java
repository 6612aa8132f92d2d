package care.accord.attribution.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A dispute that is not in order gets a problem that names the field")
class DisputeInputTest {
    @Inject ObjectMapper json;

    @Test
    void badInputNamesTheField() {
        Exchange exchange = Exchange.begin("input", json);
        String roster = DisputeJourneyTest.rosterId(exchange, 1);
        Caller provider = exchange.provider();
        Map<String, Object> good = new HashMap<>(DisputeJourneyTest.notOurs(roster));
        for (Map.Entry<String, Object> wrong :
                Map.<String, Object>of("type", "unfair", "text", " ").entrySet()) {
            Map<String, Object> body = new HashMap<>(good);
            body.put(wrong.getKey(), wrong.getValue());
            DisputeJourneyTest.post(provider, DisputeJourneyTest.DISPUTES, body)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + wrong.getKey()));
        }
        good.put("row", 99);
        DisputeJourneyTest.post(provider, DisputeJourneyTest.DISPUTES, good).then().statusCode(404);
        good.remove("row");
        DisputeJourneyTest.post(provider, DisputeJourneyTest.DISPUTES, good)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/memberId"));
        good.put("memberId", "nobody");
        DisputeJourneyTest.post(provider, DisputeJourneyTest.DISPUTES, good)
                .then()
                .statusCode(422)
                .body("code", equalTo("member-unknown"));
        provider.get(DisputeJourneyTest.DISPUTES)
                .then()
                .statusCode(400)
                .body("code", equalTo("contract-missing"));
        String path = DisputeJourneyTest.raised(provider, DisputeJourneyTest.notOurs(roster));
        DisputeJourneyTest.post(
                        exchange.payerApprover(),
                        path + "/decision",
                        Map.of("outcome", "maybe", "reason", "x"))
                .then()
                .statusCode(400)
                .body("detail", containsString("accept or reject"));
        DisputeJourneyTest.post(
                        exchange.payerApprover(), path + "/decision", Map.of("outcome", "accept"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }
}
