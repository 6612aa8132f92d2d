package care.accord.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A token that was verified is known for a minute and never beyond its expiry")
class VerifiedTokensTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);

    @ParameterizedTest(name = "a token with {0} s to live is known after {1} s: {2}")
    @CsvSource({
        "300, 0, true",
        "300, 59, true",
        "300, 61, false",
        "20, 19, true",
        "20, 20, false",
        "20, 21, false",
        "0, 0, false",
        "-60, 0, false"
    })
    void itIsForgottenInTime(long lives, long later, boolean known) {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        VerifiedTokens tokens = new VerifiedTokens(clock);
        String token = token(NOW.plusSeconds(lives));
        tokens.remember(QuarkusSecurityIdentity.builder().setAnonymous(true).build(), token);
        now.set(NOW.plusSeconds(later));
        assertThat(tokens.known("Bearer " + token) != null).isEqualTo(known);
        assertThat(tokens.known("Bearer " + token + "x")).isNull();
    }

    private static String token(Instant expiry) {
        String claims = new JsonObject().put("exp", expiry.getEpochSecond()).encode();
        return "head."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }
}
