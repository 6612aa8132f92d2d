package care.accord.attribution.journey;

import static care.accord.attribution.journey.Exchange.member;
import static care.accord.attribution.journey.Exchange.npi;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.ProfileValidator;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Everything that is served validates against Da Vinci ATR 2.1.0 and US Core 7.0.0")
class ProfilesTest {
    @Inject ObjectMapper json;

    @Test
    void everyKindOfResourceIsValid() throws IOException {
        Optional<ProfileValidator> profiles = Profiles.load();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        Map<String, String> served = served();
        assertThat(served.keySet())
                .contains(
                        "Group",
                        "Patient",
                        "Coverage",
                        "Organization",
                        "Practitioner",
                        "PractitionerRole",
                        "Location",
                        "RelatedPerson");
        List<String> errors = new ArrayList<>();
        served.forEach((what, resource) ->
                profiles.get().errors(resource).forEach(error -> errors.add(what + " " + error)));
        assertThat(errors).isEmpty();
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws IOException {
        Optional<ProfileValidator> profiles = Profiles.load();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        String group =
                """
                {"resourceType": "Group", "id": "g", "meta": {"lastUpdated": "2025-01-01T00:00:00Z", "profile":
                 ["http://hl7.org/fhir/us/davinci-atr/StructureDefinition/atr-group"]}, "extension": [
                 {"url": "http://hl7.org/fhir/us/davinci-atr/StructureDefinition/ext-attributionListStatus",
                  "valueCode": "draft"}], "type": "animal", "actual": true,
                 "managingEntity": {"reference": "Organization/payer"}}
                """;
        assertThat(profiles.get().errors(group)).anyMatch(error -> error.contains("person"));
    }

    /// Ben is covered by Ada's contract: her name is all that is told of her.
    private static void assertSubscriber(Caller provider, String number) {
        JsonPath coverage = Exchange.fhir(provider, "/fhir/Coverage/" + number);
        assertThat(coverage.getString("subscriber.reference")).isEqualTo("RelatedPerson/" + number);
        assertThat(coverage.getString("subscriberId")).isEqualTo("ada");
        assertThat(coverage.getString("relationship.coding[0].code")).isEqualTo("child");
        JsonPath ada = Exchange.fhir(provider, "/fhir/RelatedPerson/" + number);
        assertThat(ada.getString("name[0].family")).isEqualTo("One");
        assertThat(ada.getString("relationship[0].coding[0].code")).isEqualTo("PRN");
        assertThat(ada.getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "resourceType", "id", "meta", "active", "patient", "relationship", "name");
    }

    /// By Ada's contract she is covered herself, and Ben.
    private static void assertFamily(String covered) {
        JsonPath found = JsonPath.from(covered);
        assertThat(found.getInt("total")).isEqualTo(2);
        assertThat(found.getList("entry.resource.subscriberId")).isEqualTo(List.of("ada", "ada"));
        assertThat(found.getList("entry.resource.relationship.coding.code.flatten()"))
                .containsExactlyInAnyOrder("self", "child");
    }

    /// Ada is shared: the contract has one visit of three. Ben is wholly the contract's.
    private String sharedGroup() {
        Parties parties = new Parties("payer-parts", "provider-parts");
        Caller payer =
                new Caller(
                        Tokens.payer(
                                parties.payer(), "integration", "feed-submitter", "payer-analyst"));
        new Announcer(json)
                .announce(Announcer.chained("c-parts", parties, ChainJourneyTest.SHARED));
        payer.submitAndWait("provider-roster", County.roster("c-parts", County.OURS, "100000002"));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", County.OURS, "2025-02-01", "10.00", "0"),
                                County.visit("2", "ada", County.THEIRS, "2025-03-01", "10.00", "0"),
                                County.visit("3", "ada", County.THEIRS, "2025-04-01", "10.00", "0"),
                                County.visit("4", "ben", County.OURS, "2025-02-01", "10.00", "0"),
                                County.visit("5", "ben", "100000002", "2025-03-01", "10.00", "0"),
                                County.visit("6", "ben", "100000002", "2025-04-01", "10.00", "0"),
                                County.visit(
                                        "7", "cal", County.OURS, "2025-02-01", "10.00", "0"))));
        payer.rosterPath("c-parts", 1);
        String group = payer.get("/fhir/Group/c-parts").asString();
        assertParts(group);
        return group;
    }

    private static void assertParts(String group) {
        String sharing =
                "member[%d].extension.find { it.url == 'urn:accord:fhir:StructureDefinition:attribution-sharing' }";
        String ada = sharing.formatted(0) + ".extension";
        JsonPath read = JsonPath.from(group);
        assertThat(read.getString(ada + ".find { it.url == 'weight' }.valueDecimal"))
                .isEqualTo("0.333333");
        String parts = ada + ".findAll { it.url == 'part' }.extension.flatten()";
        assertThat(read.getList(parts + ".findAll { it.url == 'provider' }.valueString"))
                .isEqualTo(
                        List.of(
                                "the practice with TIN 200000001",
                                "the practice with TIN 100000001"));
        assertThat(read.getString(parts + ".findAll { it.url == 'weight' }.valueDecimal"))
                .isEqualTo("[0.666667, 0.333333]");
        assertThat(read.getMap(sharing.formatted(3))).as("wholly the contract's").isNull();
        twice(read, sharing);
    }

    /// Ben's two visits at one of the contract's practices and one at the other: the person counts once and stands with each.
    private static void twice(JsonPath group, String sharing) {
        assertThat(group.getInt("quantity")).isEqualTo(3);
        assertThat(group.getList("member")).hasSize(4);
        String weight = ".extension.find { it.url == 'weight' }.valueDecimal";
        assertThat(group.getString(sharing.formatted(1) + weight)).isEqualTo("0.666667");
        assertThat(group.getString(sharing.formatted(2) + weight)).isEqualTo("0.333333");
        assertThat(group.getString("member[1].entity.reference"))
                .isEqualTo(group.getString("member[2].entity.reference"));
        String provider =
                "member[%d].extension.find { it.url.endsWith('ext-attributedProvider') }.valueReference.reference";
        assertThat(group.getString(provider.formatted(1)))
                .startsWith("PractitionerRole/")
                .isNotEqualTo(group.getString(provider.formatted(2)));
        assertThat(group.getString(provider.formatted(2))).startsWith("PractitionerRole/");
    }

    /// Everything but our extensions' definitions, which are checked by being used: their snapshots, which the validator makes of
    /// them, are what the reasons and parts of members are validated against.
    /// It is what the service answers about a list with additions and drops.
    private Map<String, String> served() throws IOException {
        Exchange exchange = Exchange.begin("profiles", json);
        exchange.payer()
                .submitAndWait(
                        "subscribers", "person_id,subscriber_id,relationship\nben,ada,child\n");
        Caller provider = exchange.provider();
        exchange.operation(
                provider,
                "member-add",
                "memberId",
                member("cal"),
                "providerNpi",
                npi(Exchange.OTHER_NPI));
        exchange.groupOfVersion(provider, "2");
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        exchange.groupOfVersion(provider, "3");
        Map<String, String> served = new TreeMap<>();
        for (String path :
                List.of(
                        exchange.group(),
                        exchange.group() + "?_summary=true",
                        exchange.group() + "/_history",
                        exchange.group() + "/_history/2",
                        "/fhir/Group",
                        "/fhir/Group?_summary=count",
                        "/fhir/metadata",
                        "/fhir/Group/missing")) {
            served.put(path, provider.get(path).asString());
        }
        String covered =
                given().auth()
                        .oauth2(provider.token())
                        .formParam("subscriberid", "ada")
                        .post("/fhir/Coverage/_search")
                        .asString();
        assertFamily(covered);
        served.put("POST Coverage/_search", covered);
        served.put(
                "POST Patient/_search",
                given().auth()
                        .oauth2(provider.token())
                        .formParam("identifier", "ben")
                        .post("/fhir/Patient/_search")
                        .asString());
        String status =
                exchange.operation(provider, "attribution-status", "memberId", member("ben"))
                        .asString();
        served.put("$attribution-status", status);
        for (JsonNode entry : json.readTree(status).path("entry")) {
            String type = entry.path("resource").path("resourceType").asText();
            served.merge(type, entry.path("resource").toString(), (first, _) -> first);
        }
        String address =
                json.readTree(status).path("entry").get(1).path("resource").path("id").asText();
        served.put("Patient by number", provider.get("/fhir/Patient/" + address).asString());
        for (JsonNode entry : json.readTree(status).path("entry")) {
            JsonNode named = entry.path("resource");
            String path = named.path("resourceType").asText() + "/" + named.path("id").asText();
            served.put(path + "/_history", provider.get("/fhir/" + path + "/_history").asString());
        }
        assertSubscriber(provider, address);
        served.put("Group with shared members", sharedGroup());
        served.put(
                "$confirm-attribution-list",
                exchange.operation(exchange.providerApprover(), "confirm-attribution-list")
                        .asString());
        served.put("final Group", provider.get(exchange.group()).asString());
        return served;
    }
}
