package care.accord.e2e;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;

/// What somebody has only once they asked for it; every method answers its id.
final class Begun {
    private Begun() {}

    /// Asks for something that takes its time, and says under which id it can be fetched.
    static String job(Visitor visitor, String path) {
        String job =
                visitor.send(
                                visitor.to(path)
                                        .header("Prefer", "respond-async")
                                        .header("Accept", "application/fhir+json")
                                        .GET())
                        .expect(202)
                        .header("Content-Location")
                        .orElseThrow();
        return afterSlash(job);
    }

    /// A client of the payer's.
    static String client(Scene scene) {
        try {
            ObjectNode client = JsonNodeFactory.instance.objectNode().put("name", "matrix");
            client.putArray("services").add("attribution");
            client.putArray("roles").add("payer-analyst");
            client.putArray("scopes").add("system/Group.r");
            client.putObject("jwks").putArray("keys").add(KeyPairs.of("1", "ES384").jwk());
            scene.platform().person("north-administrator").post("/v1/clients", client);
            return "payer-north-matrix";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-384", e);
        }
    }

    /// A file of which a piece has arrived.
    static String upload(Visitor sender, String path) {
        String location =
                sender.send(
                                sender.to(path)
                                        .header("Content-Type", "application/octet-stream")
                                        .header(
                                                "Repr-Digest",
                                                "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:")
                                        .header("Upload-Complete", "?0")
                                        .POST(HttpRequest.BodyPublishers.ofString("a")))
                        .expect(201)
                        .location()
                        .orElseThrow();
        return afterSlash(location);
    }

    /// A dispute, or the one that was raised before about the same.
    static String dispute(Visitor sender, String path, ObjectNode document) {
        JsonNode answer = sender.post(path, document).json();
        String first = answer.path("duplicateOf").asText();
        return answer.has("id") ? answer.path("id").asText() : afterSlash(first);
    }

    private static String afterSlash(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
