package care.accord.gateway.onboarding;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The OAuth clients of a tenant. A client proves itself with its key (private_key_jwt) and never with a secret; its tenant is
/// that of whoever registered it, fixed in the client.
@ApplicationScoped
class Clients {
    private static final String TENANT = "accord.tenant";
    private static final String REGISTERED_BY = "accord.registered.by";
    private static final String REGISTERED_AT = "accord.registered.at";
    private static final String CHANGED_BY = "accord.changed.by";
    private static final String CHANGED_AT = "accord.changed.at";
    private static final String ASKED = "accord.scopes";
    private static final String OWN = "accord.own.";
    private static final String KEYS = "jwks.string";
    private static final String KEYS_FROM = "accord.jwks.url";
    private static final String LIFETIME_SECONDS = "300";
    private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9-]{1,200}");

    private final KeycloakAdmin keycloak;
    private final KeySource source;

    /// An administrator, as the token says.
    record Administrator(String tenant, String tenantType, String subject) {}

    @Inject
    Clients(KeycloakAdmin keycloak, KeySource source) {
        this.keycloak = keycloak;
        this.source = source;
    }

    JsonObject register(Administrator administrator, JsonObject document) {
        Registration wanted = Registration.of(document, administrator.tenantType());
        KeySet keys = keys(document);
        String clientId = administrator.tenant() + "-" + wanted.name();
        JsonObject client =
                new JsonObject()
                        .put("clientId", clientId)
                        .put("protocol", "openid-connect")
                        .put("enabled", true)
                        .put("publicClient", false)
                        .put("clientAuthenticatorType", "client-jwt")
                        .put("serviceAccountsEnabled", true)
                        .put("standardFlowEnabled", false)
                        .put("implicitFlowEnabled", false)
                        .put("directAccessGrantsEnabled", false)
                        .put("fullScopeAllowed", false)
                        .put("attributes", attributes(administrator, document, wanted, keys))
                        .put("defaultClientScopes", audiences(wanted))
                        .put(
                                "optionalClientScopes",
                                new JsonArray(Registration.withNarrower(wanted.scopes())))
                        .put("protocolMappers", claims(administrator, wanted));
        keycloak.create(client);
        return find(administrator, clientId);
    }

    private static JsonObject attributes(
            Administrator administrator, JsonObject document, Registration wanted, KeySet keys) {
        JsonObject attributes = new JsonObject();
        wanted.ownPatients()
                .forEach((name, own) -> attributes.put(OWN + name, String.join(" ", own)));
        return attributes
                .put("use.jwks.string", "true")
                .put(KEYS, keys.toJson())
                .put(KEYS_FROM, document.getString("jwksUrl", ""))
                .put("token.endpoint.auth.signing.max.exp", LIFETIME_SECONDS)
                .put("access.token.lifespan", LIFETIME_SECONDS)
                .put(TENANT, administrator.tenant())
                .put(REGISTERED_BY, administrator.subject())
                .put(REGISTERED_AT, Instant.now().toString())
                .put(ASKED, String.join(" ", wanted.scopes()));
    }

    private static JsonArray audiences(Registration wanted) {
        JsonArray scopes = new JsonArray().add("basic").add("profile").add("accord");
        wanted.services().stream().sorted().forEach(service -> scopes.add("accord-" + service));
        return scopes;
    }

    private static JsonArray claims(Administrator administrator, Registration wanted) {
        JsonArray roles = new JsonArray(wanted.roles().stream().sorted().toList());
        JsonArray claims =
                new JsonArray()
                        .add(claim("tenant", administrator.tenant(), "String"))
                        .add(claim("tenant_type", administrator.tenantType(), "String"))
                        .add(claim("realm_access.roles", roles.encode(), "JSON"));
        wanted.ownPatients()
                .forEach((name, own) ->
                        claims.add(claim(name, new JsonArray(own).encode(), "JSON")));
        return claims;
    }

    private static JsonObject claim(String name, String value, String type) {
        return new JsonObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                .put(
                        "config",
                        new JsonObject()
                                .put("access.token.claim", "true")
                                .put("introspection.token.claim", "true")
                                .put("claim.name", name)
                                .put("claim.value", value)
                                .put("jsonType.label", type));
    }

    /// The keys that were sent, or those at the address that was.
    private KeySet keys(JsonObject document) {
        Object jwks = document.getValue("jwks");
        Object url = document.getValue("jwksUrl");
        if (jwks instanceof JsonObject sent && url == null) {
            return KeySet.of(sent);
        }
        if (url instanceof String address && jwks == null) {
            return source.read(address);
        }
        throw Refusal.invalid(
                "keys-missing",
                "Send either 'jwks', a JSON Web Key Set, or 'jwksUrl', where it is");
    }

    JsonObject list(Administrator administrator) {
        JsonArray data = new JsonArray();
        keycloak.clients(administrator.tenant() + "-").stream()
                .filter(client -> isOf(administrator, client))
                .forEach(client -> data.add(shown(client)));
        return new JsonObject().put("data", data).put("hasMore", false);
    }

    JsonObject find(Administrator administrator, String clientId) {
        return shown(own(administrator, clientId));
    }

    /// Replaces the keys: what was signed with the old ones is refused from now on.
    JsonObject changeKeys(Administrator administrator, String clientId, JsonObject document) {
        JsonObject client = own(administrator, clientId);
        client.getJsonObject("attributes")
                .put(KEYS, keys(document).toJson())
                .put(KEYS_FROM, document.getString("jwksUrl", ""));
        return save(administrator, client);
    }

    JsonObject changeScopes(Administrator administrator, String clientId, JsonObject document) {
        List<String> scopes = Registration.scopes(document);
        JsonObject client = own(administrator, clientId);
        keycloak.grant(client, Registration.withNarrower(scopes));
        client.getJsonObject("attributes").put(ASKED, String.join(" ", scopes));
        return save(administrator, client);
    }

    /// A disabled client gets no token; those it has run out within five minutes.
    JsonObject changeStatus(Administrator administrator, String clientId, JsonObject document) {
        boolean enabled =
                switch (document.getString("status", "")) {
                    case "active" -> true;
                    case "disabled" -> false;
                    default ->
                            throw Refusal.invalid(
                                    "status-unusable", "'status' must be active or disabled");
                };
        return save(administrator, own(administrator, clientId).put("enabled", enabled));
    }

    private JsonObject save(Administrator administrator, JsonObject client) {
        client.getJsonObject("attributes")
                .put(CHANGED_BY, administrator.subject())
                .put(CHANGED_AT, Instant.now().toString());
        keycloak.update(client);
        return find(administrator, client.getString("clientId"));
    }

    private JsonObject own(Administrator administrator, String clientId) {
        return Optional.of(clientId)
                .filter(id -> CLIENT_ID.matcher(id).matches())
                .flatMap(keycloak::client)
                .filter(client -> isOf(administrator, client))
                .orElseThrow(Refusal::notFound);
    }

    private static boolean isOf(Administrator administrator, JsonObject client) {
        return administrator
                .tenant()
                .equals(client.getJsonObject("attributes", new JsonObject()).getString(TENANT));
    }

    private JsonObject shown(JsonObject client) {
        JsonObject kept = client.getJsonObject("attributes");
        String clientId = client.getString("clientId");
        JsonObject shown =
                new JsonObject()
                        .put("id", clientId)
                        .put("status", client.getBoolean("enabled") ? "active" : "disabled")
                        .put("services", services(client))
                        .put("scopes", words(kept.getString(ASKED, "")))
                        .put("keys", KeySet.shown(kept.getString(KEYS, "{}")))
                        .put("registeredBy", kept.getString(REGISTERED_BY))
                        .put("registeredAt", kept.getString(REGISTERED_AT));
        if (kept.containsKey(CHANGED_BY)) {
            shown.put("changedBy", kept.getString(CHANGED_BY))
                    .put("changedAt", kept.getString(CHANGED_AT));
        }
        if (!kept.getString(KEYS_FROM, "").isEmpty()) {
            shown.put("jwksUrl", kept.getString(KEYS_FROM));
        }
        for (String name : List.of("tin", "npi")) {
            if (kept.containsKey(OWN + name)) {
                shown.put(name, words(kept.getString(OWN + name)));
            }
        }
        keycloak.lastUse(clientId).ifPresent(time -> shown.put("lastUse", time.toString()));
        return shown;
    }

    private static JsonArray services(JsonObject client) {
        return new JsonArray(
                client.getJsonArray("defaultClientScopes").stream()
                        .map(String.class::cast)
                        .filter(scope -> scope.startsWith("accord-"))
                        .map(scope -> scope.substring("accord-".length()))
                        .sorted()
                        .toList());
    }

    private static JsonArray words(String text) {
        return new JsonArray(
                Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList());
    }
}
