package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;

import care.accord.servicekit.parts.Patience;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Somebody who calls the service with a token.
record Caller(String token) {
    Response get(String path) {
        return given().auth().oauth2(token).get(path);
    }

    JsonPath json(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    Response ask(String path, String body) {
        return send(path, body, "application/json");
    }

    JsonPath post(String path, String body) {
        return ask(path, body).then().statusCode(200).extract().jsonPath();
    }

    /// Sends a list of people, as CSV or as a FHIR Group.
    JsonPath list(String path, String body) {
        return send(path, body, body.startsWith("{") ? "application/json" : "text/csv")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response send(String path, String body, String contentType) {
        return given().auth()
                .oauth2(token)
                .contentType(contentType)
                .accept("application/json")
                .body(body)
                .post(path);
    }

    /// The same address as a table.
    String table(String method, String path, String body) {
        var request = given().auth().oauth2(token).accept("text/csv");
        if (!body.isEmpty()) {
            request.contentType("application/json").body(body);
        }
        return request.request(method, path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    Response submit(String kind, String content) {
        return submit(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    Response submit(String kind, byte[] content) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .header("Content-Digest", digest(content))
                .queryParam("kind", kind)
                .queryParam("name", kind + ".csv")
                .body(content)
                .post("/v1/feeds");
    }

    /// Submits a feed and waits for its verdict.
    JsonPath submitAndWait(String kind, String content) {
        String location = submit(kind, content).then().statusCode(202).extract().header("Location");
        return feedDecided(location);
    }

    JsonPath feedDecided(String location) {
        return await(
                () -> json(location),
                feed -> List.of("accepted", "rejected").contains(feed.getString("status")));
    }

    /// Waits for a version of a contract's roster and returns its path.
    String rosterPath(String contract, int version) {
        JsonPath rosters =
                await(
                        () -> json("/v1/rosters?contract=" + contract),
                        list -> list.getList("data.version").contains(version));
        return "/v1/rosters/" + rosters.getString("data.find { it.version == " + version + " }.id");
    }

    static <T> T await(Supplier<T> look, Predicate<T> done) {
        return Patience.until("what was asked for", look, done);
    }

    static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
