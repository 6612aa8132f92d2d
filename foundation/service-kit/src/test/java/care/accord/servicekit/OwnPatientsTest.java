package care.accord.servicekit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "A token that names a practice or a clinician opens their own patients only (45 CFR 164.502(b))")
class OwnPatientsTest {
    @Inject Tenancy tenancy;

    @Inject Session session;

    private final String tenant = "provider-" + UUID.randomUUID();

    @BeforeEach
    void attributePeople() {
        tenancy.runInTransaction(
                tenant,
                () -> {
                    attribute("ann", "970000001", "1234567893");
                    attribute("ben", "970000001", "1679576722");
                    attribute("cal", "970000002", "1234567893");
                    attribute("dee", "", "");
                });
    }

    private void attribute(String name, String tin, String npi) {
        session.createNativeMutationQuery(
                        "insert into attributed (tenant_id, name, tin, npi) values (:tenant, :name, :tin, :npi)")
                .setParameter("tenant", tenant)
                .setParameter("name", name)
                .setParameter("tin", tin)
                .setParameter("npi", npi)
                .executeUpdate();
    }

    @ParameterizedTest(name = "tin {0}, npi {1}: {2}")
    @CsvSource({
        "                    ,                      , ann ben cal dee",
        "970000001           ,                      , ann ben",
        "                    , 1234567893           , ann cal",
        "970000001           , 1234567893           , ann",
        "970000001 970000002 ,                      , ann ben cal",
        "                    , 1679576722 1234567893, ann ben cal",
        "970000003           ,                      , ''",
        "97000000            ,                      , ''",
        "%                   ,                      , ''",
        "''                  ,                      , ''",
        "                    , -                    , ''"
    })
    void claimsOpenTheirOwnPatients(String tin, String npi, String people) {
        Map<String, Object> claims = new HashMap<>();
        if (tin != null) {
            claims.put("tin", values(tin));
        }
        if (npi != null) {
            claims.put("npi", values(npi));
        }
        String token = Tokens.provider(tenant, "clinician", claims, "provider-analyst");
        assertThat(names(token)).isEqualTo(people);
        assertThat(given().auth().oauth2(token).get("/attributed/streamed").asString())
                .as("read while it is sent")
                .isEqualTo(people);
    }

    /// One value as a text, several as an array: Keycloak writes both.
    private static Object values(String claim) {
        return claim.contains(" ") ? List.of(claim.split(" ", -1)) : claim;
    }

    @Test
    void whatIsNotReadFromTheirTablesIsClosed() {
        given().auth()
                .oauth2(clinician("provider-analyst"))
                .get("/attributed/count")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-patients-only"));
        given().auth()
                .oauth2(Tokens.provider(tenant, "analyst", "provider-analyst"))
                .get("/attributed/count")
                .then()
                .statusCode(200)
                .body(equalTo("4"));
        given().auth().oauth2(clinician("reader")).get("/notes").then().statusCode(403);
        given().auth()
                .oauth2(clinician("provider-analyst"))
                .get("/fhir/metadata")
                .then()
                .statusCode(200);
    }

    @Test
    void aMedicalDirectorAndWhoeverBreaksGlassSeeTheWholeOrganization() {
        assertThat(names(clinician("medical-director"))).isEqualTo("ann ben cal dee");
        String onCall =
                Tokens.provider(
                        tenant,
                        "on-call",
                        Map.of("npi", "1234567893", "auth_time", Instant.now().getEpochSecond()),
                        "break-glass",
                        "provider-analyst");
        assertThat(names(onCall)).isEqualTo("ann cal");
        assertThat(
                        given().auth()
                                .oauth2(onCall)
                                .header(
                                        "Emergency-Reason",
                                        "patient unconscious in the emergency room")
                                .get("/attributed")
                                .jsonPath()
                                .<String>getList("$"))
                .hasSize(4);
    }

    private String clinician(String role) {
        return Tokens.provider(tenant, "clinician", Map.of("npi", "1234567893"), role);
    }

    private static String names(String token) {
        return String.join(
                " ",
                given().auth()
                        .oauth2(token)
                        .get("/attributed")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("$"));
    }
}
