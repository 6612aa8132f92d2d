package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A tenant loads measures of its own; what is wrong is named by library and line and keeps nothing")
class MeasurePackageTest {
    @Inject Tenancy tenancy;

    @Inject Session session;

    @Test
    void aMeasureIsLoadedOnceAndSeenByItsTenant() {
        String own = analyst("payer-loads");
        String measure = bundle("controlled-blood-pressure", "own-blood-pressure");
        load(own, measure)
                .then()
                .statusCode(201)
                .body("measure", equalTo("own-blood-pressure"))
                .body("version", equalTo("1.0.0"))
                .body("source", equalTo("clinical"));
        load(own, measure).then().statusCode(200);
        load(own, bundle("below 140/90", "below 130/80", measure))
                .then()
                .statusCode(409)
                .body("code", equalTo("version-taken"));
        list(own).then().body("data.measure", hasItem("own-blood-pressure"));
        list(analyst("payer-elsewhere"))
                .then()
                .body("data.measure", not(hasItem("own-blood-pressure")))
                .body("data.measure", hasItem("controlled-blood-pressure"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unknown value set | urn:accord:valueset:pregnancy | urn:accord:valueset:other | ControlledBloodPressure line 15
                    cyclic include    | include FHIRHelpers           | include ControlledBloodPressure     | ControlledBloodPressure line 7
                    missing library   | urn:accord:library:Controlled | urn:accord:library:Other  | Measure controlled-blood-pressure
                    """)
    void whatCannotBeUsedIsNamed(String rule, String part, String instead, String place) {
        String token = analyst("payer-refused");
        String before = list(token).asString();
        Map<String, String> texts = new LinkedHashMap<>(shipped().texts());
        texts.replaceAll((name, text) ->
                name.startsWith("valueset") || name.startsWith("library")
                        ? text
                        : text.replace(part, instead));
        load(token, PackageBundle.write(new PackageFiles(texts)))
                .then()
                .statusCode(422)
                .body("code", equalTo("measure-refused"))
                .body("errors.pointer", hasItem(place));
        assertThat(list(token).asString()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    an id of digits           | "id":"controlled-blood-pressure"                  | "id":"123"               | Measure 123
                    no id of the measure      | "id":"controlled-blood-pressure",                 |                          | Measure
                    a library without a name  | "name":"ControlledBloodPressure",                 |                          | entry 2 Library.json
                    a value set without a url | "url":"urn:accord:valueset:pregnancy",            |                          | entry 5 ValueSet.json
                    a population of nothing   | "expression":"Numerator"                          | "language":"text/cql-identifier" | Measure controlled-blood-pressure
                    an entry of nothing       | "entry":[                                         | "entry":[{"fullUrl":"urn:x"}, | entry 1
                    no measure at all         | "resourceType":"Measure"                          | "resourceType":"Basic"   | package
                    """)
    void aPackageThatIsNotOneIsRefusedByName(
            String rule, String part, String instead, String place) {
        String token = analyst("payer-no-package");
        String bundle = PackageBundle.write(shipped());
        assertThat(bundle).contains(part);
        JsonPath refused =
                load(token, bundle.replace(part, instead == null ? "" : instead))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("measure-refused"))
                        .extract()
                        .jsonPath();
        assertThat(refused.getList("errors.pointer")).asString().contains(place);
        assertThat(refused.getList("errors.detail")).isNotEmpty();
    }

    @Test
    void aPackageThatDoesNotPassTheChecksOfTodayIsListedWithWhatTheyFound() {
        String token = analyst("payer-before");
        load(token, bundle("controlled-blood-pressure", "kept-before")).then().statusCode(201);
        tenancy.inTransaction(
                "payer-before",
                () ->
                        session.createNativeMutationQuery(
                                        "update measure_package set edition = 'before', content = replace(content, '\"Numerator\"', '\"Numerater\"') where id = 'kept-before'")
                                .executeUpdate());
        JsonPath listed = list(token).jsonPath();
        assertThat(listed.getList("data.measure")).contains("annual-wellness-visit");
        assertThat(scorable(listed, "kept-before"))
                .startsWith(
                        "false refused [ControlledBloodPressure: define \"Numerater\" is missing");
        given().auth()
                .oauth2(token)
                .get("/v1/measures/kept-before/versions")
                .then()
                .statusCode(200)
                .body("data.reason", contains("refused"))
                .body("data.version", contains("1.0.0"));
    }

    @Test
    void theVersionsOfAMeasureAreListed() {
        String token = analyst("payer-versions");
        String first = bundle("controlled-blood-pressure", "versioned");
        load(token, first).then().statusCode(201);
        String second = next("versioned");
        load(token, second).then().statusCode(201);
        given().auth()
                .oauth2(token)
                .get("/v1/measures/versioned/versions")
                .then()
                .statusCode(200)
                .body("data.version", contains("1.1.0", "1.0.0"));
        given().auth()
                .oauth2(token)
                .get("/v1/measures/controlled-blood-pressure/versions")
                .then()
                .body("data.version", contains("1.0.0"));
        given().auth()
                .oauth2(analyst("payer-elsewhere"))
                .get("/v1/measures/versioned/versions")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName(
            "the list says of each measure whether a contract can be scored by it, and why not (ADR 135)")
    void whatContractsCannotScoreIsSaid() {
        String own = analyst("payer-lists");
        load(own, bundle("controlled-blood-pressure", "scored-one")).then().statusCode(201);
        load(own, bundle("controlled-blood-pressure", "CMS165")).then().statusCode(201);
        load(own, bundle("something-else", "something-else")).then().statusCode(201);
        load(own, composite("of-both", "scored-one", "of-nobody")).then().statusCode(201);
        load(own, composite("of-composite", "scored-one", "of-both")).then().statusCode(201);
        JsonPath listed = list(own).jsonPath();
        assertThat(scorable(listed, "annual-wellness-visit")).isEqualTo("true null []");
        assertThat(scorable(listed, "scored-one")).isEqualTo("true null []");
        assertThat(scorable(listed, "CMS165")).isEqualTo("true null []");
        assertThat(
                        listed.getList(
                                "data.findAll { it.measure == 'controlled-blood-pressure' }.reason"))
                .containsExactly(null, "shipped-id");
        assertThat(scorable(listed, "of-both"))
                .isEqualTo(
                        "false unknown-component [Component of-nobody: No measure has this id: load one (POST /v1/measures), or correct the id]");
        assertThat(scorable(listed, "of-composite"))
                .isEqualTo(
                        "false unscorable-component [Component of-both: It is a composite; name the measures it is composed of instead]");
        given().auth()
                .oauth2(own)
                .get("/v1/measures/of-both/versions")
                .then()
                .body("data.scorable", contains(false))
                .body("data.reason", contains("unknown-component"));
    }

    private static String scorable(JsonPath listed, String measure) {
        String one = "data.find { it.measure == '%s' }.".formatted(measure);
        return "%s %s %s"
                .formatted(
                        listed.get(one + "scorable"),
                        listed.get(one + "reason"),
                        listed.get(one + "warnings"));
    }

    private static String composite(String id, String one, String other) {
        return """
        {"resourceType":"Bundle","type":"collection","entry":[{"resource":
         {"resourceType":"Measure","id":"%1$s","url":"urn:measure:%1$s","version":"1","title":"Composite","status":"active",
          "scoring":{"coding":[{"code":"composite"}]},"compositeScoring":{"coding":[{"code":"opportunity"}]},
          "relatedArtifact":[{"type":"composed-of","resource":"urn:measure:%2$s"},{"type":"composed-of","resource":"urn:measure:%3$s"}]}}]}
        """
                .formatted(id, one, other);
    }

    @Test
    void onlyABundleIsTaken() {
        load(analyst("payer-text"), "select 1")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("not a FHIR R4 Bundle"));
        load(Tokens.payer("payer-text", "feeds", "feed-submitter"), "{}").then().statusCode(403);
    }

    static String analyst(String tenant) {
        return Tokens.payer(tenant, "analyst", "payer-analyst");
    }

    private static PackageFiles shipped() {
        return PackageFiles.shipped("controlled-blood-pressure");
    }

    /// The shipped measure under another id.
    static String bundle(String id, String instead) {
        return bundle(
                "\"id\":\"%s\"".formatted(id),
                "\"id\":\"%s\"".formatted(instead),
                PackageBundle.write(shipped()));
    }

    /// The next version of the shipped measure under another id.
    static String next(String id) {
        Map<String, String> texts = new LinkedHashMap<>(shipped().texts());
        texts.computeIfPresent(
                "measure.json",
                (_, text) -> text.replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\""));
        return bundle(
                "\"id\":\"controlled-blood-pressure\"",
                "\"id\":\"%s\"".formatted(id),
                PackageBundle.write(new PackageFiles(texts)));
    }

    private static String bundle(String part, String instead, String in) {
        return in.replace(part, instead);
    }

    static Response load(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/fhir+json")
                .body(body)
                .post("/v1/measures");
    }

    static Response list(String token) {
        return given().auth().oauth2(token).get("/v1/measures");
    }
}
