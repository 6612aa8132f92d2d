package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.ContractActivated;
import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The planted people under a contract of five measures: a visit, blood pressure, emergency visits, blood pressure again as a
/// measure of two rates of which the second is inverse, and the first two as one.
record GapScenario(String contract, Parties parties) {
    private static final String CQFM =
            "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-";

    static GapScenario of(String name) {
        return new GapScenario("c-" + name, new Parties("payer-" + name, "provider-" + name));
    }

    /// Loads measures and records, and waits for the first scorecard.
    ///
    /// @param end of the performance period, which begins with 2025
    /// @return the scorecard's id
    String begin(Announcements others, String location, LocalDate end, ObjectMapper json)
            throws IOException, FeedRejected {
        load(twoRates(json));
        load(composite());
        ClinicalFeed.decided(ehr(), records().bytes());
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location)).decide(contract, parties, 1);
        others.announce(
                Topics.CONTRACT_ACTIVATED, "e-terms-" + contract, parties.payer(), terms(end));
        others.announce(Topics.ROSTER_DECIDED, "e-roster-" + contract, parties.payer(), roster);
        return scorecard(others, 1);
    }

    String scorecard(Announcements others, int version) throws IOException {
        JsonNode announced =
                others.scorecard(scorecard ->
                        scorecard.path("contractId").asText().equals(contract)
                                && scorecard.path("scorecardVersion").asInt() == version);
        return announced.path("scorecardId").asText();
    }

    /// Somebody's blood pressure is measured again.
    void measuredAgain() {
        ClinicalFeed.decided(
                ehr(),
                new ClinicalFeed()
                        .patient("e-2", "m-open", "1950-05-01")
                        .pressure("e-2", "2025-11-11", "130/80")
                        .bytes());
    }

    String ehr() {
        return Tokens.provider(parties.provider(), "ehr", "feed-submitter", "provider-analyst");
    }

    String payer() {
        return Tokens.payer(parties.payer(), "north", "payer-analyst");
    }

    String provider() {
        return Tokens.provider(parties.provider(), "east", "provider-analyst");
    }

    /// Somebody of the provider organization whose token says more about them.
    String bearer(Map<String, ?> claims) {
        return Tokens.provider(parties.provider(), "narrowed", claims, "provider-analyst");
    }

    /// The worklist as somebody sees whose token names a practice or a clinician.
    List<Object> gapsOf(Map<String, ?> claims) {
        return get(bearer(claims), "/v1/gaps?limit=100&contract=" + contract)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data");
    }

    /// The worklist as lines of measure, rate, status and name.
    List<String> worklist(String query) {
        List<Map<String, Object>> gaps =
                get(provider(), "/v1/gaps?limit=100&contract=" + contract + query)
                        .jsonPath()
                        .getList("data");
        return gaps.stream()
                .map(gap ->
                        "%s %s %s %s"
                                .formatted(
                                        gap.get("measure"),
                                        gap.get("rate"),
                                        gap.get("status"),
                                        gap.get("name"))
                                .replace(" null", ""))
                .toList();
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(false).get(path);
    }

    private void load(String bundle) {
        Response loaded =
                given().auth()
                        .oauth2(payer())
                        .contentType("application/fhir+json")
                        .body(bundle)
                        .post("/v1/measures");
        assertThat(loaded.statusCode()).as(loaded.asString()).isEqualTo(201);
    }

    private static String twoRates(ObjectMapper json) throws IOException {
        Map<String, String> texts =
                new LinkedHashMap<>(PackageFiles.shipped("controlled-blood-pressure").texts());
        texts.computeIfPresent(
                "ControlledBloodPressure.cql",
                (_, cql) ->
                        cql
                                + """

                                define "Poor Control":
                                  not exists "Readings in Period" or "Latest Systolic" >= 140 or "Latest Diastolic" >= 90
                                """);
        ObjectNode measure = (ObjectNode) json.readTree(texts.get("measure.json"));
        measure.put("id", "blood-pressure-rates").put("url", "urn:measure:blood-pressure-rates");
        ObjectNode controlled = (ObjectNode) measure.path("group").path(0);
        ObjectNode poor = controlled.deepCopy();
        controlled.put("id", "controlled");
        poor.put("id", "poor-control");
        ObjectNode notation = poor.putArray("extension").addObject();
        notation.put("url", CQFM + "improvementNotation");
        notation.putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("code", "decrease");
        ObjectNode numerator = (ObjectNode) poor.path("population").path(3);
        numerator.put("description", "No reading below 140/90");
        numerator.withObject("/criteria").put("expression", "Poor Control");
        measure.withArray("/group").add(poor);
        texts.put("measure.json", measure.toString());
        return PackageBundle.write(new PackageFiles(texts));
    }

    private static String composite() {
        return """
        {"resourceType":"Bundle","type":"collection","entry":[{"resource":
         {"resourceType":"Measure","id":"preventive-care","url":"urn:measure:preventive-care","version":"1","title":"Preventive care","status":"active",
          "scoring":{"coding":[{"code":"composite"}]},"compositeScoring":{"coding":[{"code":"weighted"}]},
          "relatedArtifact":[{"type":"composed-of","resource":"urn:accord:measure:annual-wellness-visit"},
           {"type":"composed-of","resource":"urn:accord:measure:controlled-blood-pressure",
            "extension":[{"url":"%sweight","valueDecimal":2}]}]}}]}
        """
                .formatted(CQFM);
    }

    private ContractActivated terms(LocalDate end) {
        Period period = new Period(LocalDate.of(2025, 1, 1), end);
        return new ContractActivated(
                contract,
                1,
                "Shared savings",
                parties,
                "Payer",
                "Provider",
                period,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", period),
                List.of(
                        new MeasureTerms("annual-wellness-visit", "Wellness", "0.55", "bonus"),
                        new MeasureTerms(
                                "controlled-blood-pressure", "Blood pressure", "0.50", "gate"),
                        new MeasureTerms("emergency-visits", "Emergency visits", "0.30", "report"),
                        new MeasureTerms("blood-pressure-rates", "Two rates", "0.50", "report"),
                        new MeasureTerms("preventive-care", "Prevention", "0.45", "report")),
                null);
    }

    private static ClinicalFeed records() {
        return new ClinicalFeed()
                .patient("e-1", "m-visited", "1950-05-01")
                .pressure("e-1", "2025-08-01", "128/76")
                .condition("e-1", "I10")
                .patient("e-2", "m-open", "1950-05-01")
                .condition("e-2", "I10")
                .pressure("e-2", "2025-08-01", "152/95")
                .patient("e-3", "m-kidney", "1950-05-01")
                .condition("e-3", "I10")
                .condition("e-3", "N18.6");
    }
}
