package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.Exchange.fhir;
import static care.accord.attribution.journey.Exchange.member;
import static care.accord.attribution.journey.Exchange.npi;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
        "The parties change a list by $member-add and $member-remove until it is confirmed (Da Vinci ATR 2.1.0)")
class ReconciliationTest {
    @Inject ObjectMapper json;

    private static void changed(Response response) {
        assertThat(response.statusCode()).isIn(200, 202);
        assertThat(response.jsonPath().getString("resourceType")).isEqualTo("OperationOutcome");
    }

    private static void refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.coding[0].code", equalTo(code));
    }

    private static List<String> changes(JsonPath group) {
        return group.getList(
                "member.collect { it.extension.find { it.url.endsWith('ext-changeType') }.valueCode }");
    }

    @Test
    void aMemberIsAddedAndStaysThroughTheNextRunUntilTheAgreementEnds() {
        Exchange exchange = Exchange.begin("add", json);
        Caller provider = exchange.provider();
        changed(
                exchange.operation(
                        provider,
                        "member-add",
                        "memberId",
                        member("cal"),
                        "providerNpi",
                        npi(Exchange.OTHER_NPI),
                        "reason",
                        "seen every month"));
        JsonPath group = exchange.groupOfVersion(provider, "2");
        assertThat(changes(group)).containsExactly("nochange", "nochange", "new");
        JsonPath members = provider.json(provider.rosterPath("c-add", 2) + "/members?change=added");
        assertThat(members.getString("data[0].beneficiaryId")).isEqualTo("cal");
        assertThat(members.getString("data[0].provider.tin")).isEqualTo(OURS_TOO);
        assertThat(members.getString("data[0].reason.decidedBy")).isEqualTo("agreement");
        assertThat(members.getString("data[0].cause")).isEqualTo("agreement");

        String why =
                provider.rosterPath("c-add", 2)
                        + "/members/"
                        + members.getInt("data[0].row")
                        + "/explanation";
        assertThat(provider.json(why).getString("sentence"))
                .startsWith("The parties agreed on this member's place. By the claims alone: ");

        JsonPath agreement = exchange.payer().json("/v1/roster-adjustments?contract=c-add");
        assertThat(agreement.getString("data[0].reason")).isEqualTo("seen every month");
        assertThat(agreement.getString("data[0].recordedBy")).isEqualTo("c-add-provider");
        assertThat(agreement.getString("data[0].party")).isEqualTo("provider");
        assertThat(agreement.getString("data[0].status")).isEqualTo("standing");

        // Ada's visit is cancelled and she leaves; what was agreed about Cal holds.
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        assertThat(changes(exchange.groupOfVersion(provider, "3")))
                .containsExactly("nochange", "nochange", "dropped");

        String path = "/v1/roster-adjustments/" + agreement.getString("data[0].id") + "/ending";
        post(provider, path, Map.of("reason", "x")).then().statusCode(403);
        post(exchange.payerApprover(), path, Map.of("reason", "claims have it now"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"))
                .body("endedBy", equalTo("c-add-payer-approver"));
        assertThat(changes(exchange.groupOfVersion(provider, "4")))
                .containsExactly("nochange", "changed");
    }

    private static Response post(Caller caller, String path, Object body) {
        return given().auth()
                .oauth2(caller.token())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    @Test
    void inADraftWhoIsRemovedStaysAsInactiveAndInAnOpenListTheyAreGone() {
        Exchange exchange = Exchange.begin("remove", json);
        Caller provider = exchange.provider();
        String ada = fhir(provider, exchange.group()).getString("member[0].entity.reference");
        changed(
                exchange.operation(
                        provider,
                        "member-remove",
                        "patientReference",
                        Map.of("reference", ada),
                        "reason",
                        "moved away"));
        JsonPath draft = exchange.groupOfVersion(provider, "2");
        assertThat(draft.getInt("quantity")).isEqualTo(1);
        assertThat(changes(draft)).containsExactly("nochange", "dropped");
        assertThat(draft.getList("member.inactive")).containsExactly(false, true);

        // A later version of the draft still shows her.
        changed(
                exchange.operation(
                        provider,
                        "member-add",
                        "memberId",
                        member("cal"),
                        "providerNpi",
                        npi(Exchange.NPI)));
        assertThat(changes(exchange.groupOfVersion(provider, "3")))
                .containsExactly("nochange", "new", "dropped");

        given().auth()
                .oauth2(exchange.payerApprover().token())
                .contentType("application/json")
                .body(Map.of("status", "open"))
                .put("/v1/attribution-lists/c-remove/status")
                .then()
                .statusCode(200)
                .body("version", equalTo("3.1"))
                .body("status", equalTo("open"));
        assertThat(changes(fhir(provider, exchange.group()))).containsExactly("nochange", "new");
        changed(exchange.operation(exchange.payer(), "member-remove", "memberId", member("cal")));
        JsonPath open = exchange.groupOfVersion(provider, "4");
        assertThat(open.getString("extension[1].valueCode")).isEqualTo("open");
        assertThat(changes(open)).containsExactly("nochange");
    }

    @Test
    void aFinalListIsNotChanged() {
        Exchange exchange = Exchange.begin("final", json);
        Caller provider = exchange.provider();
        exchange.operation(provider, "confirm-attribution-list")
                .then()
                .statusCode(403)
                .body("resourceType", equalTo("OperationOutcome"));
        exchange.operation(exchange.providerApprover(), "confirm-attribution-list")
                .then()
                .statusCode(201)
                .header(
                        "Location",
                        equalTo("http://localhost:18080/fhir/Group/c-final/_history/1.1"));
        JsonPath group = fhir(provider, exchange.group());
        assertThat(group.getString("meta.versionId")).isEqualTo("1.1");
        assertThat(group.getString("extension[1].valueCode")).isEqualTo("final");
        assertThat(
                        fhir(provider, exchange.group() + "/_history/1")
                                .getString("extension[1].valueCode"))
                .isEqualTo("draft");
        refused(
                exchange.operation(
                        provider,
                        "member-add",
                        "memberId",
                        member("cal"),
                        "providerNpi",
                        npi(Exchange.NPI)),
                409,
                "list-final");
        refused(
                exchange.operation(provider, "member-remove", "memberId", member("ada")),
                409,
                "list-final");
        refused(
                exchange.operation(exchange.payerApprover(), "confirm-attribution-list"),
                409,
                "list-final");

        // The next roster is a new list, to be agreed anew.
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        assertThat(exchange.groupOfVersion(provider, "2").getString("extension[1].valueCode"))
                .isEqualTo("draft");
    }

    @Test
    void whatCannotBeDoneChangesNothing() {
        Exchange exchange = Exchange.begin("wrong", json);
        Caller provider = exchange.provider();
        refused(
                exchange.operation(
                        provider,
                        "member-add",
                        "memberId",
                        member("nobody"),
                        "providerNpi",
                        npi(Exchange.NPI)),
                422,
                "member-unknown");
        refused(
                exchange.operation(
                        provider,
                        "member-add",
                        "memberId",
                        member("cal"),
                        "providerNpi",
                        npi("1003000126")),
                422,
                "provider-unknown");
        refused(
                exchange.operation(provider, "member-add", "memberId", member("cal")),
                400,
                "invalid-parameters");
        refused(
                exchange.operation(provider, "member-add", "providerNpi", npi(Exchange.NPI)),
                400,
                "invalid-parameters");
        refused(
                exchange.operation(provider, "member-remove", "memberId", member("cal")),
                422,
                "not-on-list");
        refused(
                exchange.operation(
                        provider,
                        "member-remove",
                        "memberId",
                        member("ada"),
                        "providerNpi",
                        npi(Exchange.OTHER_NPI)),
                422,
                "other-provider");
        refused(
                exchange.operation(
                        provider,
                        "member-remove",
                        "memberId",
                        member("ada"),
                        "coverageReference",
                        Map.of("reference", "Coverage/1000000")),
                422,
                "other-coverage");
        refused(
                exchange.operation(
                        provider,
                        "member-remove",
                        "patientReference",
                        Map.of("reference", "Patient/999999999")),
                404,
                "not-found");
        assertThat(exchange.payer().json("/v1/roster-adjustments?contract=c-wrong").getList("data"))
                .isEmpty();
        assertThat(fhir(provider, exchange.group()).getString("meta.versionId")).isEqualTo("1");
    }

    @Test
    void theStatusOfAMemberIsEverythingAboutThem() {
        Exchange exchange = Exchange.begin("status", json);
        JsonPath bundle =
                exchange.operation(
                                exchange.provider(),
                                "attribution-status",
                                "memberId",
                                member("ada"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(bundle.getString("type")).isEqualTo("collection");
        assertThat(bundle.getList("entry.resource.resourceType"))
                .containsExactly(
                        "Group",
                        "Patient",
                        "Coverage",
                        "Organization",
                        "Organization",
                        "Organization",
                        "Location",
                        "Practitioner",
                        "PractitionerRole");
        assertThat(bundle.getList("entry[0].resource.member")).hasSize(1);
        refused(
                exchange.operation(
                        exchange.provider(), "attribution-status", "memberId", member("cal")),
                404,
                "not-found");
    }
}
