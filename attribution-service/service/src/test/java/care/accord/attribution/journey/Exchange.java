package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static io.restassured.RestAssured.given;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/// A contract of the county between a payer and a provider of its own, whose list is exchanged.
record Exchange(String contract, Parties parties) {
    static final String NPI = "1234567893";
    static final String OTHER_NPI = "1679576722";
    private static final String FHIR = "application/fhir+json";

    static Exchange begin(String name, ObjectMapper json) {
        Exchange exchange =
                new Exchange("c-" + name, new Parties("payer-" + name, "provider-" + name));
        Caller payer = exchange.payer();
        new Announcer(json)
                .announce(Announcer.contract(exchange.contract(), 1, exchange.parties()));
        payer.submitAndWait("provider-roster", exchange.participants());
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        payer.rosterPath(exchange.contract(), 1);
        return exchange;
    }

    String participants() {
        return "contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date\n"
                + "%s,%s,%s,,First Practice,\"Clinician, First\",08,2020-01-01,\n"
                        .formatted(contract, OURS, NPI)
                + "%s,%s,%s,,Second Practice,Second Clinician,08,2020-01-01,\n"
                        .formatted(contract, OURS_TOO, OTHER_NPI);
    }

    Caller payer() {
        return new Caller(
                Tokens.payer(
                        parties.payer(), contract + "-payer", "feed-submitter", "payer-analyst"));
    }

    Caller payerApprover() {
        return new Caller(
                Tokens.payer(parties.payer(), contract + "-payer-approver", "payer-approver"));
    }

    Caller provider() {
        return new Caller(
                Tokens.provider(parties.provider(), contract + "-provider", "provider-analyst"));
    }

    Caller providerApprover() {
        return new Caller(
                Tokens.provider(
                        parties.provider(), contract + "-provider-approver", "provider-approver"));
    }

    String group() {
        return "/fhir/Group/" + contract;
    }

    static JsonPath fhir(Caller caller, String path) {
        return caller.get(path).then().statusCode(200).contentType(FHIR).extract().jsonPath();
    }

    Response operation(Caller caller, String operation, Object... namesAndValues) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(caller.token())
                .contentType(FHIR)
                .body(parameters(namesAndValues))
                .post(group() + "/$" + operation);
    }

    private static Map<String, Object> parameters(Object... namesAndValues) {
        java.util.List<Object> parameters = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            String type =
                    name.endsWith("Reference")
                            ? "valueReference"
                            : name.equals("reason") ? "valueString" : "valueIdentifier";
            parameters.add(Map.of("name", name, type, namesAndValues[i + 1]));
        }
        return Map.of("resourceType", "Parameters", "parameter", parameters);
    }

    static Map<String, String> member(String id) {
        return Map.of("system", "urn:accord:member-id", "value", id);
    }

    static Map<String, String> npi(String value) {
        return Map.of("system", "http://hl7.org/fhir/sid/us-npi", "value", value);
    }

    /// Waits for the version of the list that a change has made.
    JsonPath groupOfVersion(Caller caller, String version) {
        return Caller.await(
                () -> fhir(caller, group()),
                seen -> seen.getString("meta.versionId").equals(version));
    }
}
