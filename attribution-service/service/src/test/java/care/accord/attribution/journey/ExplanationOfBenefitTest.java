package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.servicekit.parts.ProfileValidator;
import care.accord.servicekit.parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Explanations of benefit of people on the caller's lists (FHIR R4)")
class ExplanationOfBenefitTest {
    private static final String SEARCH = "/fhir/ExplanationOfBenefit?patient=";

    @Inject ObjectMapper json;

    @Test
    void claimsAreFoundByPersonAndReadByName() {
        Exchange exchange = Exchange.begin("benefit", json);
        Caller provider = exchange.provider();
        String ada = person(exchange, 0);
        JsonPath found = Exchange.fhir(provider, SEARCH + ada);
        assertThat(found.getInt("total")).isEqualTo(2);
        assertThat(found.getList("entry.resource.billablePeriod.start"))
                .isEqualTo(List.of("2025-02-01", "2025-03-01"));
        assertThat(found.getList("entry.resource.status")).containsOnly("active");
        assertThat(found.getFloat("entry[0].resource.total[0].amount.value")).isEqualTo(100.0f);
        String id = found.getString("entry[0].resource.id");
        assertThat(id).as("no claim id in an address").matches("[0-9]+-[0-9a-f]{20}");
        String path = "/fhir/ExplanationOfBenefit/" + id;
        String etag = provider.get(path).then().statusCode(200).extract().header("ETag");
        given().auth()
                .oauth2(provider.token())
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304);
        assertThat(Exchange.fhir(exchange.payer(), SEARCH + ada).getString("entry[0].resource.id"))
                .as("both parties name a claim alike")
                .isEqualTo(id);
        narrowed(provider, ada, id);
        missing(exchange, ada, id);
    }

    private static void narrowed(Caller provider, String ada, String first) {
        JsonPath march = Exchange.fhir(provider, SEARCH + ada + "&service-date=ge2025-03-01");
        assertThat(march.getInt("total")).isEqualTo(1);
        JsonPath page = Exchange.fhir(provider, SEARCH + ada + "&_count=1");
        assertThat(page.getList("entry.resource.id")).isEqualTo(List.of(first));
        String next = page.getString("link.find { it.relation == 'next' }.url");
        JsonPath second =
                Exchange.fhir(provider, next.substring("http://localhost:18080".length()));
        assertThat(second.getList("entry.resource.billablePeriod.start"))
                .isEqualTo(List.of("2025-03-01"));
        assertThat(second.getList("link.relation")).isEqualTo(List.of("self"));
        assertThat(
                        Exchange.fhir(
                                        provider,
                                        SEARCH + ada + "&_lastUpdated=lt2020-01-01T00:00:00Z")
                                .getInt("total"))
                .isZero();
        given().auth()
                .oauth2(provider.token())
                .formParam("patient", "Patient/" + ada)
                .post("/fhir/ExplanationOfBenefit/_search")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
    }

    private void missing(Exchange exchange, String ada, String id) {
        Caller provider = exchange.provider();
        Caller stranger = Exchange.begin("benefit-other", json).provider();
        for (String path :
                List.of(
                        SEARCH + ada,
                        "/fhir/ExplanationOfBenefit/" + id,
                        "/fhir/ExplanationOfBenefit/999999999-00")) {
            stranger.get(path).then().statusCode(404);
        }
        provider.get("/fhir/ExplanationOfBenefit/" + ada + "-00").then().statusCode(404);
        provider.get("/fhir/ExplanationOfBenefit").then().statusCode(400);
        provider.get(SEARCH + ada + "&color=blue").then().statusCode(400);
        provider.get(SEARCH + ada + "&service-date=soon").then().statusCode(400);
        provider.get(SEARCH + ada + "&startingAfter=" + ada + "-zz").then().statusCode(400);
    }

    @Test
    void whoLeftTheListIsReadAboutNoMore() {
        Exchange exchange = Exchange.begin("benefit-left", json);
        String ada = person(exchange, 0);
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        exchange.groupOfVersion(exchange.provider(), "2");
        exchange.provider().get(SEARCH + ada).then().statusCode(404);
        assertThat(Exchange.fhir(exchange.provider(), SEARCH + cal(exchange)).getInt("total"))
                .as("Cal came, with both claims")
                .isEqualTo(2);
    }

    private static String cal(Exchange exchange) {
        return Exchange.fhir(exchange.provider(), exchange.group())
                .getString("member.find { it.extension[0].valueCode == 'new' }.entity.reference")
                .replace("Patient/", "");
    }

    @Test
    void whatIsExportedIsValid() {
        Optional<ProfileValidator> profiles = Profiles.load();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        Exchange exchange = Exchange.begin("benefit-valid", json);
        BulkClient client = new BulkClient(exchange.provider());
        JsonPath manifest = client.export(exchange.group() + "/$export");
        List<String> errors = new ArrayList<>();
        for (String type : manifest.<String>getList("output.type").stream().distinct().toList()) {
            for (String resource : client.resources(manifest, "output", type)) {
                profiles.get().errors(resource).forEach(error -> errors.add(type + " " + error));
            }
        }
        assertThat(errors).isEmpty();
    }

    private static String person(Exchange exchange, int nth) {
        return Exchange.fhir(exchange.provider(), exchange.group())
                .getString("member[%d].entity.reference".formatted(nth))
                .replace("Patient/", "");
    }
}
