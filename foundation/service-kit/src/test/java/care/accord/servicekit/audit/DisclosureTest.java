package care.accord.servicekit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.audit.AuditTrails;
import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "Whose rows another tenant read finds it in the own trail (accounting of disclosures, 45 CFR 164.528)")
class DisclosureTest {
    @Inject ObjectMapper json;

    @Inject
    @ConfigProperty(name = "ACCORD_DB_URL")
    String url;

    @Test
    void theOwnerIsToldWhichOrganizationReadWhatInWhichRoleAndNoMore() {
        share("payer-told", "a-1", "provider-reads", "c-1");
        AuditTest.get(
                        Tokens.provider("provider-reads", "zz-reader", "provider-analyst"),
                        "/agreements?name=Zzcanary")
                .then()
                .statusCode(200);
        JsonPath told = AuditTest.events("payer-told", "?agent=provider-reads");
        assertThat(AuditTest.entries(told)).hasSize(1);
        assertThat(told.getList("entry[0].resource.subtype.code"))
                .containsExactly("search", "disclose");
        assertThat(told.getList("entry[0].resource.agent.who.identifier.value"))
                .containsExactly("service-kit", "provider-reads");
        assertThat(told.getList("entry[0].resource.agent[1].role.coding.code.flatten()"))
                .containsExactly("provider-analyst");
        assertThat(told.getList("entry[0].resource.entity.what.identifier.value"))
                .containsExactly("/agreements", "c-1");
        assertThat(told.prettify())
                .doesNotContain("zz-reader", "client-of", "jti", "127.0.0.1", "Zzcanary");
        JsonPath own = AuditTest.events("provider-reads", "?agent=subject-of-zz-reader");
        assertThat(AuditTest.entries(own)).hasSize(1);
        assertThat(own.getList("entry[0].resource.subtype.code")).containsExactly("search");
    }

    @Test
    void itHoldsTheOtherWayRound() {
        share("provider-told", "a-2", "payer-reads", "c-2");
        AuditTest.get(Tokens.payer("payer-reads", "ann", "payer-analyst"), "/agreements/a-2")
                .then()
                .statusCode(200);
        assertThat(AuditTest.entries(AuditTest.events("provider-told", "?agent=payer-reads")))
                .hasSize(1);
    }

    @Test
    void whoeverReadsRowsOfTwoTellsEachOfItsOwnContractOnly() {
        share("payer-first", "a-3", "provider-of-two", "c-3");
        share("payer-second", "a-4", "provider-of-two", "c-4");
        AuditTest.get(
                        Tokens.provider("provider-of-two", "zz-reader", "provider-analyst"),
                        "/agreements")
                .then()
                .statusCode(200);
        JsonPath first = AuditTest.events("payer-first", "?agent=provider-of-two");
        assertThat(first.prettify()).contains("c-3").doesNotContain("c-4", "payer-second");
        JsonPath second = AuditTest.events("payer-second", "?agent=provider-of-two");
        assertThat(second.prettify()).contains("c-4").doesNotContain("c-3", "payer-first");
    }

    @Test
    void ownRowsRowsOfNobodyElseAndWhatIsNotDisclosedTellNobody() {
        share("payer-quiet", "secret", "provider-quiet", "c-5");
        AuditTest.get(Tokens.payer("payer-quiet", "ann", "payer-analyst"), "/agreements")
                .then()
                .statusCode(200);
        AuditTest.get(
                        Tokens.provider("provider-quiet", "zz-reader", "provider-analyst"),
                        "/agreements/secret")
                .then()
                .statusCode(404);
        assertThat(AuditTest.entries(AuditTest.events("payer-quiet", "?agent=provider-quiet")))
                .isEmpty();
        assertThat(
                        AuditTest.events("payer-quiet", "")
                                .getList("entry.resource.subtype.code.flatten()"))
                .doesNotContain("disclose");
    }

    @Test
    void whatTheOwnerCannotBeToldIsNotDisclosed() throws SQLException {
        share("payer-deaf", "a-6", "provider-deaf", "c-6");
        String token = Tokens.provider("provider-deaf", "zz-reader", "provider-analyst");
        AuditTest.as(
                url,
                "test_owner",
                "payer-deaf",
                "alter table audit_event add constraint deaf check (tenant_id <> 'payer-deaf') not valid");
        try {
            AuditTest.get(token, "/agreements/a-6").then().statusCode(503);
        } finally {
            AuditTest.as(
                    url,
                    "test_owner",
                    "payer-deaf",
                    "alter table audit_event drop constraint deaf");
        }
        AuditTest.get(token, "/agreements/a-6").then().statusCode(200);
        assertThat(AuditTest.read("payer-deaf", json).breaks()).isEmpty();
    }

    @Test
    void trailsThatAreWrittenToFromBothSidesAtOnceStayWhole() {
        share("payer-busy", "a-7", "provider-busy", "c-7");
        String provider = Tokens.provider("provider-busy", "zz-reader", "provider-analyst");
        String payer = Tokens.payer("payer-busy", "ann", "payer-analyst");
        IntStream.range(0, 100)
                .parallel()
                .forEach(i ->
                        AuditTest.get(i % 2 == 0 ? provider : payer, "/agreements/a-7")
                                .then()
                                .statusCode(200));
        AuditTrails told = AuditTest.read("payer-busy", json);
        assertThat(told.breaks()).isEmpty();
        assertThat(told.events())
                .as("a creation, 50 own reads, 50 of the other, and this reading")
                .isEqualTo(102);
        AuditTrails own = AuditTest.read("provider-busy", json);
        assertThat(own.breaks()).isEmpty();
        assertThat(own.events()).isEqualTo(51);
    }

    private static void share(String owner, String id, String with, String contract) {
        given().auth()
                .oauth2(Tokens.payer(owner, "writer", "payer-analyst"))
                .contentType("application/json")
                .body(Map.of("id", id, "with", with, "contract", contract))
                .post("/agreements")
                .then()
                .statusCode(204);
    }
}
