package care.accord.gateway.smart;

import care.accord.messages.scope.Scope;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `/fhir/.well-known/smart-configuration`: where tokens are, how a client proves itself, and what it may ask for (SMART App
/// Launch 2.2, Backend Services). Open to everybody, and said at the root too: there RFC 8615 has such addresses, and clients look.
@ApplicationScoped
class SmartRoutes {
    private static final String NAME = "/.well-known/smart-configuration";

    void register(@Observes Router router, @ConfigProperty(name = "accord.issuer") String issuer) {
        String document = configuration(issuer).encode();
        for (String path : List.of("/fhir" + NAME, NAME)) {
            router.get(path)
                    .handler(request ->
                            request.response()
                                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                    .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                                    .end(document));
        }
    }

    private static JsonObject configuration(String issuer) {
        String endpoints = issuer + "/protocol/openid-connect/";
        return new JsonObject()
                .put("issuer", issuer)
                .put("jwks_uri", endpoints + "certs")
                .put("token_endpoint", endpoints + "token")
                .put("token_endpoint_auth_methods_supported", array("private_key_jwt"))
                .put("token_endpoint_auth_signing_alg_values_supported", array("RS384", "ES384"))
                .put("grant_types_supported", array("client_credentials"))
                .put("scopes_supported", new JsonArray(Scope.REGISTERED))
                .put(
                        "capabilities",
                        array("client-confidential-asymmetric", "permission-v1", "permission-v2"));
    }

    private static JsonArray array(String... values) {
        return new JsonArray(List.of(values));
    }
}
