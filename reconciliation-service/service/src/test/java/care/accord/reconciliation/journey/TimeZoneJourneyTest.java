package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.Topics;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "The time zone that both parties approved is announced with the terms; a contract without one is announced as before (ADR 136)")
class TimeZoneJourneyTest {
    @Inject ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void theZoneIsAnnounced() throws IOException {
        String named =
                JourneyTest.CONTRACT.replaceFirst("\\{", "{\"timeZone\": \"America/New_York\", ");
        try (Announcements announcements =
                new Announcements(kafka, json, List.of(Topics.CONTRACT_ACTIVATED))) {
            String inNewYork = activated(named);
            assertThat(announced(announcements, inNewYork).path("timeZone").asText())
                    .isEqualTo("America/New_York");
            Deal.provider()
                    .get(ContractLifeTest.path(inNewYork))
                    .then()
                    .body("timeZone", equalTo("America/New_York"));

            String inUtc = activated(JourneyTest.CONTRACT);
            assertThat(announced(announcements, inUtc).path("timeZone").isTextual()).isFalse();
            Deal.provider().get(ContractLifeTest.path(inUtc)).then().body("timeZone", nullValue());
        }
    }

    private static JsonNode announced(Announcements announcements, String contract)
            throws IOException {
        return announcements.await(Topics.CONTRACT_ACTIVATED, contract, 1).getFirst();
    }

    private static String activated(String document) {
        String contract = ContractLifeTest.posted(document);
        String path = ContractLifeTest.path(contract);
        ContractLifeTest.approve(Deal.approver(), path).then().statusCode(200);
        ContractLifeTest.approve(Deal.provider(), path).then().statusCode(200);
        return contract;
    }
}
