package care.accord.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The platform's document holds what its services describe, each reference leading to what it meant")
class PlatformDocumentTest {
    private static final JsonObject FRAME =
            new JsonObject(
                    """
                    {"openapi": "3.1.0", "security": [{"accessToken": []}], "paths": {"/v1/me": {}},
                     "components": {"responses": {
                        "NotAuthenticated": {}, "Forbidden": {}, "TooManyRequests": {}, "Unavailable": {},
                        "FhirNotAuthenticated": {}, "FhirForbidden": {}, "FhirTooManyRequests": {}, "FhirUnavailable": {}}}}
                    """);
    private static final JsonObject ATTRIBUTION =
            new JsonObject(
                    """
                    {"paths": {
                       "/v1/rosters": {"get": {"tags": ["Rosters"], "security": [{"SecurityScheme": ["payer-analyst"]}],
                          "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}}}}},
                       "/fhir/Group/{id}": {"get": {"responses": {"200": {"description": "OK"}}}},
                       "/q/health": {"get": {"responses": {}}}},
                     "components": {"securitySchemes": {"SecurityScheme": {"type": "openIdConnect"}},
                       "schemas": {
                         "Link": {"type": "string"},
                         "Inputs": {"properties": {"rosterId": {"type": "string"}}},
                         "List": {"properties": {"inputs": {"$ref": "#/components/schemas/Inputs"}, "next": {"$ref": "#/components/schemas/Link"}}}}}}
                    """);
    private static final JsonObject METRICS =
            new JsonObject(
                    """
                    {"paths": {
                       "/v1/scorecards": {"get": {"tags": ["Scorecards"],
                          "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}}}}}},
                     "components": {"schemas": {
                       "Link": {"type": "string"},
                       "Inputs": {"properties": {"snapshotId": {"type": "string"}}},
                       "List": {"properties": {"inputs": {"$ref": "#/components/schemas/Inputs"}, "next": {"$ref": "#/components/schemas/Link"}}}}}}
                    """);

    private final JsonObject whole =
            PlatformDocument.of(
                    FRAME,
                    Map.of("attribution", ATTRIBUTION, "metrics", METRICS),
                    (_, path) -> !path.startsWith("/q/"));

    @Test
    void whatTheGatewayLetsThroughIsThere() {
        assertThat(whole.getJsonObject("paths").fieldNames())
                .containsExactly("/fhir/Group/{id}", "/v1/me", "/v1/rosters", "/v1/scorecards");
        assertThat(whole.getJsonArray("tags").encode())
                .isEqualTo(
                        "[{\"name\":\"Access\"},{\"name\":\"Rosters\"},{\"name\":\"Scorecards\"}]");
    }

    /// Both lists read alike but hold other inputs.
    @Test
    void whatServicesMeanDifferentlyHasTwoNames() {
        JsonObject schemas = whole.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.fieldNames())
                .containsExactlyInAnyOrder(
                        "AttributionInputs",
                        "AttributionList",
                        "Link",
                        "MetricsInputs",
                        "MetricsList");
        assertThat(schemas.getJsonObject("MetricsList").getJsonObject("properties").encode())
                .isEqualTo(
                        "{\"inputs\":{\"$ref\":\"#/components/schemas/MetricsInputs\"},\"next\":{\"$ref\":\"#/components/schemas/Link\"}}");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : References.of(whole)) {
            String[] steps = reference.substring("#/".length()).split("/", -1);
            JsonObject at = whole;
            for (String step : steps) {
                at = at.getJsonObject(step);
                assertThat(at).as(reference).isNotNull();
            }
        }
    }

    @Test
    void accessAndProblemsAreThoseOfTheGateway() {
        JsonObject rosters =
                whole.getJsonObject("paths").getJsonObject("/v1/rosters").getJsonObject("get");
        assertThat(rosters.containsKey("security")).isFalse();
        assertThat(rosters.getJsonObject("responses").fieldNames())
                .containsExactlyInAnyOrder("200", "401", "403", "429", "503");
        assertThat(rosters.getJsonObject("responses").getJsonObject("429").getString("$ref"))
                .isEqualTo("#/components/responses/TooManyRequests");
        assertThat(
                        whole.getJsonObject("paths")
                                .getJsonObject("/fhir/Group/{id}")
                                .getJsonObject("get")
                                .getJsonObject("responses")
                                .getJsonObject("429")
                                .getString("$ref"))
                .isEqualTo("#/components/responses/FhirTooManyRequests");
        assertThat(whole.getJsonObject("components").containsKey("securitySchemes")).isFalse();
    }
}
