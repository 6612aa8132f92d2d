package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.Exchange.fhir;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A contract's list is a FHIR Group of Da Vinci ATR 2.1.0, for its parties only")
class AttributionListTest {
    @Inject ObjectMapper json;

    @Test
    void theListIsAGroupWithReasons() {
        Exchange exchange = Exchange.begin("group", json);
        JsonPath group = fhir(exchange.provider(), exchange.group());
        assertThat(group.getString("meta.profile[0]")).endsWith("/atr-group");
        assertThat(group.getString("meta.versionId")).isEqualTo("1");
        assertThat(group.getString(extension("ext-attributionListStatus") + ".valueCode"))
                .isEqualTo("draft");
        assertThat(group.getString(extension("ext-contractValidityPeriod") + ".valuePeriod.start"))
                .isEqualTo("2025-01-01");
        assertThat(group.getInt("quantity")).isEqualTo(2);
        assertThat(group.getString("managingEntity.reference"))
                .isEqualTo("Organization/payer-group");
        assertThat(group.getList("member")).hasSize(2);
        String ada = "member[0].";
        assertThat(group.getString(ada + extension("ext-changeType") + ".valueCode"))
                .isEqualTo("new");
        assertThat(group.getBoolean(ada + "inactive")).isFalse();
        assertThat(group.getString(ada + "period.end")).isEqualTo("2025-12-31");
        String reason =
                ada
                        + "extension.find { it.url == 'urn:accord:fhir:StructureDefinition:attribution-reason' }";
        assertThat(group.getString(reason + ".extension.find { it.url == 'decidedBy' }.valueCode"))
                .isEqualTo("charges");
        assertThat(
                        group.getFloat(
                                reason
                                        + ".extension.find { it.url == 'allowed' }.valueMoney.value"))
                .isEqualTo(100f);
        assertThat(group.getString(reason + ".extension.find { it.url == 'cause' }.valueCode"))
                .isEqualTo("first-roster");
    }

    @Test
    void whatTheListNamesCanBeRead() {
        Exchange exchange = Exchange.begin("named", json);
        Caller provider = exchange.provider();
        JsonPath group = fhir(provider, exchange.group());
        String patient = group.getString("member[0].entity.reference");
        assertThat(patient).matches("Patient/[0-9]+");
        JsonPath ada = fhir(provider, "/fhir/" + patient);
        assertThat(ada.getString("identifier[0].value")).isEqualTo("ada");
        assertThat(ada.getString("name[0].family")).isEqualTo("One");
        assertThat(ada.getString("birthDate")).isEqualTo("1945-05-05");
        JsonPath coverage =
                fhir(
                        provider,
                        "/fhir/"
                                + group.getString(
                                        "member[0]."
                                                + extension("ext-coverageReference")
                                                + ".valueReference.reference"));
        assertThat(coverage.getString("subscriberId")).isEqualTo("ada");
        assertThat(coverage.getString("period.end")).isEqualTo("2025-12-31");
        assertThat(coverage.getString("class[0].value")).isEqualTo("original");
        JsonPath role =
                fhir(
                        provider,
                        "/fhir/"
                                + group.getString(
                                        "member[0]."
                                                + extension("ext-attributedProvider")
                                                + ".valueReference.reference"));
        JsonPath clinician = fhir(provider, "/fhir/" + role.getString("practitioner.reference"));
        assertThat(clinician.getString("identifier[0].value")).isEqualTo(Exchange.NPI);
        assertThat(clinician.getString("name[0].family")).isEqualTo("Clinician");
        JsonPath practice = fhir(provider, "/fhir/" + role.getString("organization.reference"));
        assertThat(practice.getString("name")).isEqualTo("First Practice");
        assertThat(practice.getString("identifier[0].value")).isEqualTo(OURS);
        assertThat(fhir(provider, "/fhir/Organization/payer-named").getString("name"))
                .isEqualTo("Payer");
    }

    @Test
    void aListIsFoundByItsIdentifiersAndReadInVersions() {
        Exchange exchange = Exchange.begin("found", json);
        Caller provider = exchange.provider();
        for (String query :
                List.of(
                        "identifier=urn:oid:2.16.840.1.113883.4.4|" + OURS,
                        "identifier=http://hl7.org/fhir/sid/us-npi|" + Exchange.NPI,
                        "identifier=urn:accord:contract-id|c-found",
                        "identifier=c-found",
                        "name=shared",
                        "name:contains=SAVINGS",
                        "characteristic=attributed-to")) {
            JsonPath found = fhir(provider, "/fhir/Group?_summary=true&" + query);
            assertThat(found.getInt("total")).as(query).isEqualTo(1);
            assertThat(found.getString("entry[0].resource.id")).isEqualTo("c-found");
            assertThat(found.getList("entry[0].resource.member")).as(query).isNull();
            assertThat(found.getString("entry[0].resource.meta.tag[0].code"))
                    .isEqualTo("SUBSETTED");
        }
        assertThat(fhir(provider, "/fhir/Group?name=nothing").getInt("total")).isZero();
        assertThat(fhir(provider, "/fhir/Group").getList("entry[0].resource.member")).hasSize(2);

        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        JsonPath second = exchange.groupOfVersion(provider, "2");
        assertThat(second.getList("member." + extensions("ext-changeType") + ".valueCode"))
                .containsExactlyInAnyOrder("nochange", "new", "dropped");
        assertThat(second.getList("member.inactive")).containsExactly(false, false, true);
        assertThat(fhir(provider, exchange.group() + "/_history/1").getList("member")).hasSize(2);
        JsonPath history = fhir(provider, exchange.group() + "/_history");
        assertThat(history.getList("entry.resource.meta.versionId")).isEqualTo(List.of("2", "1"));
        assertThat(history.getList("entry.request.method")).isEqualTo(List.of("PUT", "POST"));
    }

    @Test
    void whoHasAVersionIsToldSo() {
        Exchange exchange = Exchange.begin("etag", json);
        String token = exchange.provider().token();
        String etag = exchange.provider().get(exchange.group()).then().extract().header("ETag");
        assertThat(etag).isEqualTo("W/\"1\"");
        given().auth()
                .oauth2(token)
                .header("If-None-Match", etag)
                .get(exchange.group())
                .then()
                .statusCode(304)
                .header("ETag", etag);
        given().auth()
                .oauth2(token)
                .header("If-None-Match", "W/\"0\"")
                .get(exchange.group())
                .then()
                .statusCode(200);
    }

    @Test
    void identifiersOfPeopleStayOutOfAddresses() {
        Exchange exchange = Exchange.begin("private", json);
        Caller provider = exchange.provider();
        for (String path :
                List.of(
                        "/fhir/Patient?identifier=urn:accord:member-id|ada",
                        "/fhir/Coverage?beneficiary=1",
                        "/fhir/Group?member=Patient/1",
                        "/fhir/Group?identifier=urn:accord:member-id|ada")) {
            provider.get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/fhir+json")
                    .body("resourceType", equalTo("OperationOutcome"))
                    .body("issue[0].details.coding[0].code", equalTo("person-in-url"))
                    .body("issue[0].details.text", containsString("POST /fhir/"));
        }
        assertThat(
                        search(provider, "urn:accord:member-id|ada")
                                .getString("entry[0].resource.name[0].given[0]"))
                .isEqualTo("Ada");
        assertThat(search(provider, "urn:accord:member-id|cal").getInt("total")).isZero();
        assertThat(search(exchange.payer(), "ben").getInt("total")).isEqualTo(1);
    }

    private static JsonPath search(Caller caller, String identifier) {
        return given().auth()
                .oauth2(caller.token())
                .formParam("identifier", identifier)
                .post("/fhir/Patient/_search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void anotherTenantsListIsExactlyLikeAMissingOne() {
        Exchange exchange = Exchange.begin("theirs", json);
        JsonPath group = fhir(exchange.provider(), exchange.group());
        String patient = "/fhir/" + group.getString("member[0].entity.reference");
        String role =
                "/fhir/"
                        + group.getString(
                                "member[0]."
                                        + extension("ext-attributedProvider")
                                        + ".valueReference.reference");
        Caller stranger =
                new Caller(Tokens.provider("provider-stranger", "s", "provider-approver"));
        for (String path :
                List.of(
                        exchange.group(),
                        exchange.group() + "/_history",
                        exchange.group() + "/_history/1",
                        patient,
                        patient.replace("Patient", "Coverage"),
                        role,
                        "/fhir/Organization/payer-theirs")) {
            String kind = path.split("/", -1)[2];
            String missing =
                    "/fhir/"
                            + kind
                            + "/999999999"
                            + path.substring(path.indexOf(kind) + kind.length())
                                    .replaceFirst("^/[^/]+", "");
            assertThat(notFound(stranger.get(path))).isEqualTo(notFound(stranger.get(missing)));
        }
        assertThat(fhir(stranger, "/fhir/Group").getInt("total")).isZero();
        for (String operation :
                List.of(
                        "member-add",
                        "member-remove",
                        "attribution-status",
                        "confirm-attribution-list")) {
            assertThat(
                            notFound(
                                    exchange.operation(
                                            stranger,
                                            operation,
                                            "memberId",
                                            Exchange.member("ada"))))
                    .contains("OperationOutcome");
        }
    }

    private static String notFound(Response response) {
        return response.then()
                .statusCode(404)
                .contentType("application/fhir+json")
                .extract()
                .asString();
    }

    private static String extension(String name) {
        return "extension.find { it.url.endsWith('%s') }".formatted(name);
    }

    private static String extensions(String name) {
        return "collect { it.extension.find { it.url.endsWith('%s') } }".formatted(name);
    }
}
