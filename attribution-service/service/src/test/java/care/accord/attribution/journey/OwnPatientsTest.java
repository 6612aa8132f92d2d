package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A clinician and a practice read about the people who are attributed to them")
class OwnPatientsTest {
    private static final String BENEFITS = "/fhir/ExplanationOfBenefit?patient=";

    @Inject ObjectMapper json;

    /// Ada is the first practice's, Ben the second's; one clinician saw both.
    @Test
    void rosterListPatientsAndClaimsAreTheirs() {
        Exchange exchange = Exchange.begin("own-patients", json);
        String ada = person(exchange.provider(), exchange, "Ada");
        String ben = person(exchange.provider(), exchange, "Ben");
        Caller first = bearer(exchange, "provider-analyst", Map.of("tin", OURS));
        reads(first, exchange, List.of(ada), List.of(ben));
        Caller second = bearer(exchange, "clinician", Map.of("tin", List.of(OURS_TOO)));
        reads(second, exchange, List.of(ben), List.of(ada));
        Caller clinician = bearer(exchange, "clinician", Map.of("npi", Exchange.NPI));
        reads(clinician, exchange, List.of(ada, ben), List.of());
        Caller other = bearer(exchange, "clinician", Map.of("npi", Exchange.OTHER_NPI));
        reads(other, exchange, List.of(), List.of(ada, ben));
        Caller director = bearer(exchange, "medical-director", Map.of("npi", Exchange.OTHER_NPI));
        reads(director, exchange, List.of(ada, ben), List.of());
    }

    private static void reads(
            Caller caller, Exchange exchange, List<String> theirs, List<String> others) {
        String roster = caller.rosterPath(exchange.contract(), 1);
        JsonPath members = caller.json(roster + "/members");
        assertThat(members.getList("data")).hasSize(theirs.size());
        assertThat(caller.table("GET", roster + "/members", "").lines())
                .as("a header and a line for each")
                .hasSize(1 + theirs.size());
        assertThat(references(Exchange.fhir(caller, exchange.group())))
                .containsExactlyInAnyOrderElementsOf(
                        theirs.stream().map(number -> "Patient/" + number).toList());
        for (String number : theirs) {
            caller.get("/fhir/Patient/" + number).then().statusCode(200);
            caller.get("/fhir/Coverage/" + number).then().statusCode(200);
            assertThat(
                            Exchange.fhir(caller, "/fhir/Patient/" + number + "/_history")
                                    .getList("entry"))
                    .hasSize(1);
            caller.get(BENEFITS + number).then().statusCode(200);
        }
        String missing = caller.get("/fhir/Patient/999999999").asString();
        for (String number : others) {
            assertThat(caller.get("/fhir/Patient/" + number).asString()).isEqualTo(missing);
            for (String path : List.of("/fhir/Patient/", "/fhir/Coverage/", BENEFITS)) {
                caller.get(path + number).then().statusCode(404);
            }
            for (String path : List.of("/fhir/Patient/", "/fhir/Coverage/")) {
                caller.get(path + number + "/_history").then().statusCode(404);
            }
        }
        for (Object row : members.getList("data.row")) {
            caller.get("%s/members/%s/explanation".formatted(roster, row)).then().statusCode(200);
        }
        if (!others.isEmpty() && !theirs.isEmpty()) {
            int theirRow = members.getInt("data[0].row");
            caller.get("%s/members/%d/explanation".formatted(roster, 3 - theirRow))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whatAnswersForTheWholeOrganizationIsClosedToThem() {
        Exchange exchange = Exchange.begin("own-patients-closed", json);
        Caller practice = bearer(exchange, "provider-analyst", Map.of("tin", OURS));
        String roster = practice.rosterPath(exchange.contract(), 1);
        for (String path :
                List.of(
                        exchange.group() + "/$export",
                        "/fhir/Patient/$export",
                        "/fhir/bulk-exports/any",
                        roster + "/changes",
                        "/v1/roster-disputes?contract=" + exchange.contract(),
                        "/v1/roster-adjustments?contract=" + exchange.contract())) {
            practice.get(path).then().statusCode(403);
        }
        practice.ask(roster + "/explanations", "{\"beneficiaryId\":\"ben\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-patients-only"));
        practice.ask(
                        exchange.group() + "/$attribution-status",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[]}")
                .then()
                .statusCode(403);
    }

    private static Caller bearer(Exchange exchange, String role, Map<String, ?> claims) {
        return new Caller(
                Tokens.provider(exchange.parties().provider(), "own-" + role, claims, role));
    }

    private static String person(Caller caller, Exchange exchange, String name) {
        return references(Exchange.fhir(caller, exchange.group())).stream()
                .filter(reference ->
                        caller.get("/fhir/" + reference).asString().contains("\"" + name + "\""))
                .map(reference -> reference.replace("Patient/", ""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> references(JsonPath group) {
        List<String> references = group.getList("member.entity.reference");
        return references == null ? List.of() : references;
    }
}
