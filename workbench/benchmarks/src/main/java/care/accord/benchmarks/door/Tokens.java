package care.accord.benchmarks.door;

import care.accord.devstack.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Access tokens of one of the platform's OAuth clients.
record Tokens(Platform platform, String client) {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    String fresh() throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(
                                client,
                                URLEncoder.encode(
                                        platform.secrets().ofClient(client),
                                        StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(platform.tokenEndpoint()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher token = TOKEN.matcher(answer);
            if (!token.find()) {
                throw new IllegalStateException("The authorization server gave no token");
            }
            return token.group(1);
        }
    }
}
