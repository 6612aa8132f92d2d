package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.County.THEIRS;
import static care.accord.attribution.journey.Exchange.fhir;
import static care.accord.attribution.journey.Exchange.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Who is shared by several of a contract's providers stands with each, and is removed from all or from none")
class SharedMemberRemovalTest {
    @Inject ObjectMapper json;

    /// Two of Ben's three visits were at one of the contract's practices and one at the other; Ada saw one of them alone.
    private Exchange shared() {
        Exchange exchange = new Exchange("c-apart", new Parties("payer-apart", "provider-apart"));
        Caller payer = exchange.payer();
        new Announcer(json)
                .announce(
                        Announcer.chained("c-apart", exchange.parties(), ChainJourneyTest.SHARED));
        payer.submitAndWait("provider-roster", County.roster("c-apart", OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("2", "ben", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("3", "ben", OURS_TOO, "2025-03-01", "10.00", "0"),
                                County.visit("4", "ben", OURS_TOO, "2025-04-01", "10.00", "0"),
                                County.visit("5", "cal", THEIRS, "2025-02-01", "10.00", "0"))));
        payer.rosterPath("c-apart", 1);
        return exchange;
    }

    @Test
    void theReasonOfTheRefusalIsTheRightOne() {
        Exchange exchange = shared();
        JsonPath group = fhir(exchange.provider(), exchange.group());
        List<String> providers =
                group.getList(
                        "member.collect { it.extension.find { it.url.endsWith('ext-attributedProvider') }.valueReference.reference }");
        assertThat(providers).hasSize(3);
        assertThat(providers.get(1)).isNotEqualTo(providers.get(2));
        for (String named : providers.subList(1, 3)) {
            refused(remove(exchange, "ben", named), "shared-member");
        }
        assertThat(fhir(exchange.provider(), exchange.group()).getInt("quantity")).isEqualTo(2);

        removed(remove(exchange, "ada", providers.getFirst()));
        assertThat(exchange.groupOfVersion(exchange.provider(), "2").getInt("quantity"))
                .as("who stands with one provider is removed with that one")
                .isEqualTo(1);
        removed(
                exchange.operation(
                        exchange.provider(), "member-remove", "memberId", member("ben")));
        assertThat(exchange.groupOfVersion(exchange.provider(), "3").getInt("quantity")).isZero();
    }

    private static void removed(Response response) {
        assertThat(response.statusCode()).isIn(200, 202);
    }

    private static Response remove(Exchange exchange, String person, String provider) {
        return exchange.operation(
                exchange.provider(),
                "member-remove",
                "memberId",
                member(person),
                "providerReference",
                Map.of("reference", provider));
    }

    private static void refused(Response response, String code) {
        response.then()
                .statusCode(422)
                .body("issue[0].details.coding[0].code", equalTo(code))
                .body("issue[0].details.text", containsString("nothing was changed"));
    }
}
