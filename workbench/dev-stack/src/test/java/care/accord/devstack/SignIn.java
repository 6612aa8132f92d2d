package care.accord.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gets access tokens the way an integration and a browser do, and reads what they claim.
record SignIn(Platform platform, HttpClient browser) {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER =
            "a verifier that is long enough for the proof of key".replace(' ', '-');

    static SignIn at(Platform platform) {
        return new SignIn(platform, HttpClient.newHttpClient());
    }

    /// The claims of the token, or the error.
    JsonNode asClient(String client, String secret) throws IOException, InterruptedException {
        return token(
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        secret));
    }

    /// The claims of the token of a person who types name and password into Keycloak's form.
    JsonNode asPerson(String user, String password) throws IOException, InterruptedException {
        String back = platform.gateway() + "/portal/";
        String question =
                form(
                        Map.of(
                                "client_id", "accord-gateway",
                                "response_type", "code",
                                "scope", "openid",
                                "redirect_uri", back,
                                "code_challenge_method", "S256",
                                "code_challenge", challenge()));
        String asked = platform.issuer() + "/protocol/openid-connect/auth?" + question;
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(asked)));
        String action = find(FORM, page.body()).replace("&amp;", "&");
        var typed = post(action, Map.of("username", user, "password", password));
        HttpResponse<String> answer = send(typed.header("Cookie", cookies(page)));
        String code = find(CODE, answer.headers().firstValue("location").orElse(answer.body()));
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "accord-gateway",
                        "client_secret",
                        platform.secrets().ofClient("accord-gateway"),
                        "redirect_uri",
                        back,
                        "code",
                        code,
                        "code_verifier",
                        VERIFIER));
    }

    private JsonNode token(Map<String, String> fields) throws IOException, InterruptedException {
        JsonNode answer =
                new ObjectMapper().readTree(send(post(platform.tokenEndpoint(), fields)).body());
        if (!answer.has("access_token")) {
            return answer;
        }
        String claims = answer.path("access_token").asText().split("\\.", -1)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(claims));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// By hand: unlike a browser, Java's cookie store does not take localhost for a secure place.
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static HttpRequest.Builder post(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like %s in: %s".formatted(pattern, text));
        }
        return matcher.group(1);
    }

    private static String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
