package care.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "Whom an administrator asks for a second factor sets it up at the next sign-in and needs it from then on (RFC 6238)")
class SecondFactorTest {
    /// Nobody else signs in as this one.
    private static final String USER = "south-analyst";

    private static final int STEP_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aPasswordAloneNoLongerSuffices(Scene scene) throws IOException, InterruptedException {
        askForSecondFactor(scene);
        AtomicReference<String> secret = new AtomicReference<>("");
        Chromium.open(page -> {
            signIn(scene, page);
            page.click("#mode-manual");
            secret.set(page.locator("#kc-totp-secret-key").innerText().replace(" ", ""));
            page.fill("#totp", code(secret.get(), 0));
            page.click("#saveTOTPBtn");
            assertThat(page.getByTestId("contract-row").first()).isVisible();
        });
        Chromium.open(page -> {
            signIn(scene, page);
            page.fill("#otp", wrong(secret.get()));
            page.click("#kc-login");
            assertThat(page.getByText("Invalid authenticator code.")).isVisible();
            // A code is good once: the next one is ahead by a step, as a clock may be.
            page.fill("#otp", code(secret.get(), 1));
            page.click("#kc-login");
            assertThat(page.getByTestId("contract-row").first()).isVisible();
        });
    }

    private static void signIn(Scene scene, Page page) {
        page.navigate(scene.platform().gateway() + "/portal/");
        page.fill("#username", USER);
        page.fill("#password", scene.platform().secrets().ofPeople());
        page.click("#kc-login");
    }

    private static void askForSecondFactor(Scene scene) throws IOException, InterruptedException {
        String keycloak = scene.platform().tokenEndpoint().replaceFirst("/realms/.*", "");
        String password =
                String.valueOf(
                        scene.running().secrets().values().get("ACCORD_KEYCLOAK_ADMIN_PASSWORD"));
        String form =
                "grant_type=password&client_id=admin-cli&username=admin&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
        JsonNode token =
                sent(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                keycloak
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String bearer = "Bearer " + token.path("access_token").asText();
        String users = keycloak + "/admin/realms/accord/users";
        ObjectNode user =
                (ObjectNode)
                        sent(HttpRequest.newBuilder(
                                                URI.create(users + "?exact=true&username=" + USER))
                                        .header("Authorization", bearer))
                                .path(0);
        user.putArray("requiredActions").add("CONFIGURE_TOTP");
        sent(
                HttpRequest.newBuilder(URI.create(users + "/" + user.path("id").asText()))
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(user.toString())));
    }

    private static JsonNode sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(200, 204);
            return JSON.readTree(answer.body());
        }
    }

    /// The time-based code of now or of some steps ahead, RFC 6238 with HMAC-SHA-1 and six digits.
    private static String code(String base32, int stepsAhead) {
        try {
            long step = Instant.now().getEpochSecond() / STEP_SECONDS + stepsAhead;
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(base32), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-1", e);
        }
    }

    /// None of the codes that are good about now.
    private static String wrong(String base32) {
        int number = Integer.parseInt(code(base32, 0));
        int other = (number + 1) % 1_000_000;
        return String.format(Locale.ROOT, "%06d", other);
    }

    /// Five bits a letter.
    private static byte[] bytes(String base32) {
        BigInteger bits = BigInteger.ONE;
        for (int i = 0; i < base32.length(); i++) {
            int letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(letter));
        }
        int whole = base32.length() * 5 / 8;
        byte[] all = bits.shiftRight(base32.length() * 5 - whole * 8).toByteArray();
        return Arrays.copyOfRange(all, all.length - whole, all.length);
    }
}
