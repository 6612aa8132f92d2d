package care.accord.gateway.onboarding;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The public keys a client signs with, as RFC 7517 writes them, and nothing else of what was sent.
final class KeySet {
    private static final int MOST_KEYS = 10;
    private static final int SMALLEST_RSA_BYTES = 256;
    private static final int LONGEST_ID = 200;
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private final List<JsonObject> keys;

    private KeySet(List<JsonObject> keys) {
        this.keys = keys;
    }

    /// Takes RSA keys of 2048 bits and more for RS384 and P-384 keys for ES384, each with a `kid`; refuses whatever else is
    /// there, above all a private key.
    static KeySet of(JsonObject jwks) {
        JsonArray sent = array(jwks);
        if (sent.isEmpty() || sent.size() > MOST_KEYS) {
            throw Refusal.invalid(
                    "keys-missing",
                    "'keys' must hold 1 to %d keys, not %d".formatted(MOST_KEYS, sent.size()));
        }
        Set<String> ids = new HashSet<>();
        return new KeySet(
                IntStream.range(0, sent.size()).mapToObj(i -> key(sent, i, ids)).toList());
    }

    private static JsonArray array(JsonObject jwks) {
        return jwks.getValue("keys") instanceof JsonArray keys ? keys : new JsonArray();
    }

    private static JsonObject key(JsonArray sent, int index, Set<String> ids) {
        String at = "key %d".formatted(index + 1);
        if (!(sent.getValue(index) instanceof JsonObject key)) {
            throw Refusal.invalid("key-unusable", at + " is no JSON object");
        }
        if (key.fieldNames().stream().anyMatch(PRIVATE::contains)) {
            throw Refusal.invalid(
                    "private-key",
                    at
                            + " is private: it has been seen by others now, so make a new pair and send the public key only");
        }
        String id = text(key, "kid", at);
        if (id.length() > LONGEST_ID || !ids.add(id)) {
            throw Refusal.invalid(
                    "key-unusable", at + " needs a 'kid' of its own of at most 200 characters");
        }
        return switch (text(key, "kty", at)) {
            case "RSA" -> rsa(key, id, at);
            case "EC" -> ec(key, id, at);
            default ->
                    throw Refusal.invalid(
                            "key-unusable", at + " is neither RSA (RS384) nor EC (ES384)");
        };
    }

    private static JsonObject rsa(JsonObject key, String id, String at) {
        String modulus = text(key, "n", at);
        if (bytes(modulus, at) < SMALLEST_RSA_BYTES) {
            throw Refusal.invalid("key-unusable", at + " has fewer than 2048 bits");
        }
        return usable(key, id, "RS384", at).put("n", modulus).put("e", text(key, "e", at));
    }

    private static JsonObject ec(JsonObject key, String id, String at) {
        if (!text(key, "crv", at).equals("P-384")) {
            throw Refusal.invalid(
                    "key-unusable", at + " is not on the curve P-384, which ES384 needs");
        }
        return usable(key, id, "ES384", at)
                .put("crv", "P-384")
                .put("x", text(key, "x", at))
                .put("y", text(key, "y", at));
    }

    /// With the algorithm named, so that the authorization server takes it for no other.
    private static JsonObject usable(JsonObject key, String id, String algorithm, String at) {
        if (!key.getString("alg", algorithm).equals(algorithm)) {
            throw Refusal.invalid(
                    "key-unusable",
                    "%s is for an algorithm other than %s".formatted(at, algorithm));
        }
        return new JsonObject()
                .put("kty", key.getString("kty"))
                .put("kid", id)
                .put("alg", algorithm)
                .put("use", "sig");
    }

    private static String text(JsonObject key, String field, String at) {
        if (key.getValue(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw Refusal.invalid("key-unusable", "%s has no '%s'".formatted(at, field));
    }

    private static int bytes(String base64, String at) {
        try {
            return Base64.getUrlDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("key-unusable", at + " is not written in base64url");
        }
    }

    /// Reads what came from an address.
    static KeySet parse(String text) {
        try {
            return of(new JsonObject(text));
        } catch (DecodeException e) {
            throw Refusal.invalid(
                    "keys-missing", "The address does not answer with a JSON Web Key Set");
        }
    }

    /// As it was stored.
    static JsonArray shown(String stored) {
        JsonArray shown = new JsonArray();
        array(new JsonObject(stored))
                .forEach(key -> {
                    if (key instanceof JsonObject one) {
                        shown.add(
                                new JsonObject()
                                        .put("kid", one.getString("kid"))
                                        .put("alg", one.getString("alg")));
                    }
                });
        return shown;
    }

    String toJson() {
        return new JsonObject().put("keys", new JsonArray(keys)).encode();
    }
}
