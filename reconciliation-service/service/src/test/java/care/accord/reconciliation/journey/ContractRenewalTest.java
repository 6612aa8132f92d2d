package care.accord.reconciliation.journey;

import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A contract is renewed for the next period that it agrees on, once")
class ContractRenewalTest {
    @Inject MovableClock clock;

    @Inject ObjectMapper json;

    @Test
    void aContractIsRenewedOnceForTheNextPeriod() throws IOException {
        String contract = ContractLifeTest.path(Deal.made().contract());
        Deal.post(Deal.analyst(), contract + "/renewal", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("no-further-period"));
        amendWithFurtherPeriod(contract);
        Response renewed = Deal.post(Deal.analyst(), contract + "/renewal", Map.of());
        String next = renewed.then().statusCode(201).extract().header("Location");
        String id = contract.substring("/v1/contracts/".length());
        Deal.provider()
                .get(next.substring(next.indexOf("/v1/")))
                .then()
                .body("status", equalTo("draft"))
                .body("renews", equalTo(id))
                .body("performancePeriod.start", equalTo("2026-01-01"))
                .body("attribution.window.end", equalTo("2026-12-31"));
        Deal.post(Deal.analyst(), contract + "/renewal", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("renewed-already"));
        Deal.provider()
                .get(contract)
                .then()
                .body("renewedBy", equalTo(next.substring(next.lastIndexOf('/') + 1)));
        Deal.post(Deal.provider(), contract + "/renewal", Map.of()).then().statusCode(403);
        Deal.post(
                        Deal.analyst(),
                        next.substring(next.indexOf("/v1/")) + "/withdrawal",
                        Map.of("reason", "terms are talked over again"))
                .then()
                .statusCode(200);
        Deal.post(Deal.analyst(), contract + "/renewal", Map.of()).then().statusCode(201);
    }

    private void amendWithFurtherPeriod(String contract) throws IOException {
        ObjectNode document =
                (ObjectNode)
                        json.readTree(
                                Deal.analyst().get(contract + "/versions/1/document").asString());
        document.set(
                "furtherPeriods",
                json.readTree("[{\"start\": \"2026-01-01\", \"end\": \"2026-12-31\"}]"));
        Deal.post(
                        Deal.analyst(),
                        contract + "/amendments",
                        Map.of(
                                "effectiveFrom",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                                "reason",
                                "another year",
                                "document",
                                document))
                .then()
                .statusCode(201);
        ContractLifeTest.approve(Deal.approver(), contract).then().statusCode(200);
        ContractLifeTest.approve(Deal.provider(), contract).then().statusCode(200);
    }
}
