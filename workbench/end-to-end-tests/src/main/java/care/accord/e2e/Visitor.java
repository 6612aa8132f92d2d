package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the gateway: a program with a bearer token, or a person with a session.
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String gateway;
    private final HttpClient http;
    private final Supplier<Optional<String>> bearer;

    private Visitor(String gateway, HttpClient http, Supplier<Optional<String>> bearer) {
        this.gateway = gateway;
        this.http = http;
        this.bearer = bearer;
    }

    /// A payer's or EHR's OAuth client (client credentials); a new token is fetched for every request, as short-lived tokens
    /// invite.
    public static Visitor client(
            String gateway, String tokenEndpoint, String clientId, String secret) {
        HttpClient http = HttpClient.newHttpClient();
        return new Visitor(
                gateway, http, () -> Optional.of(token(http, tokenEndpoint, clientId, secret, "")));
    }

    /// Whoever shows this token, good or bad.
    static Visitor bearing(String gateway, String token) {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Visitor(gateway, http, () -> Optional.of(token));
    }

    /// Nobody in particular: no token, no session.
    public static Visitor stranger(String gateway) {
        return new Visitor(gateway, HttpClient.newHttpClient(), Optional::empty);
    }

    /// A person who signs in at the authorization server's page (authorization code + PKCE) and comes back with a session.
    public static Visitor person(String gateway, String username, String password) {
        HttpClient http =
                HttpClient.newBuilder()
                        .cookieHandler(
                                new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL))
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        Visitor person = new Visitor(gateway, http, Optional::empty);
        Answer page = person.send(HttpRequest.newBuilder(URI.create(gateway + "/portal/")).GET());
        Matcher form = LOGIN_FORM.matcher(page.text());
        if (!form.find()) {
            throw new JourneyFailed(
                    "The portal did not lead to a sign-in page but to: " + page.status());
        }
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        Answer portal =
                person.send(
                        HttpRequest.newBuilder(action)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                form(
                                                        Map.of(
                                                                "username",
                                                                username,
                                                                "password",
                                                                password)))));
        portal.expect(200);
        person.get("/v1/me").expect(200);
        return person;
    }

    /// A fresh token of a client with a secret.
    ///
    /// @param scope what to ask for, empty for what it has anyway
    static String token(String endpoint, String clientId, String secret, String scope) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return token(http, endpoint, clientId, secret, scope);
        }
    }

    private static String token(
            HttpClient http, String endpoint, String clientId, String secret, String scope) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        form(
                                                Map.of(
                                                        "grant_type",
                                                        "client_credentials",
                                                        "client_id",
                                                        clientId,
                                                        "client_secret",
                                                        secret,
                                                        "scope",
                                                        scope))))
                        .build();
        return send(http, request).expect(200).json().path("access_token").asText();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Answer get(String path) {
        return get(path, "application/json");
    }

    public Answer get(String path, String accept) {
        return send(to(path).header("Accept", accept).GET());
    }

    public Answer post(String path, JsonNode document) {
        return send(
                to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(document.toString())));
    }

    /// Uploads a file with the digest that lets the receiver notice a damaged copy.
    public Answer upload(String path, Path file, String contentType) {
        try {
            return send(
                    to(path).header("Content-Type", contentType)
                            .header("Content-Digest", "sha-256=:" + sha256(file) + ":")
                            .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new JourneyFailed("%s cannot be read".formatted(file), e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile());
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// A request to the gateway, ready for its method; for tests that need a header of their own.
    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("X-Requested-With", "JavaScript");
        bearer.get().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        return send(http, request.timeout(PATIENCE).build());
    }

    private static Answer send(HttpClient http, HttpRequest request) {
        String name = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<byte[]> response =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(name, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new JourneyFailed(name + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyFailed(name + " was interrupted", e);
        }
    }
}
