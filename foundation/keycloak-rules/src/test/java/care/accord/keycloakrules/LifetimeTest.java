package care.accord.keycloakrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "An assertion expires at most five minutes ahead (SMART App Launch 2.2.0, Backend Services)")
class LifetimeTest {
    private static final long NOW = 1_000_000;

    @ParameterizedTest(name = "{0} s ahead: refused {1}")
    @CsvSource({
        "-20,  false",
        "60,   false",
        "300,  false",
        "315,  false",
        "316,  true",
        "3600, true"
    })
    void farAheadIsRefusedWhateverIatSays(long ahead, boolean refused) {
        long expires = NOW + ahead;
        for (String claims :
                new String[] {
                    "{\"exp\":%d}".formatted(expires),
                    "{\"exp\":%d,\"iat\":%d}".formatted(expires, NOW),
                    "{\"exp\":%d,\"iat\":%d}".formatted(expires, NOW - 290)
                }) {
            assertThat(Lifetime.fault(assertion(claims), NOW).isPresent()).isEqualTo(refused);
        }
    }

    @Test
    void theRefusalSaysHowLongIsAllowed() {
        assertThat(Lifetime.fault(assertion("{\"exp\":1003600}"), NOW))
                .get()
                .asString()
                .isEqualTo(
                        "The client assertion expires more than 300 seconds ahead; 'exp' must not be later than that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"exp\":null}", "{\"iat\":1000000}"})
    void withoutAnEndItIsRefused(String claims) {
        assertThat(Lifetime.fault(assertion(claims), NOW))
                .hasValue("The client assertion has no 'exp'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "a.b.c.d.e"})
    void whatIsNoTokenIsRefused(String sent) {
        assertThat(Lifetime.fault(sent, NOW))
                .hasValue("The client assertion is not a signed JSON Web Token");
    }

    @Test
    void anEndBeyondAllNumbersIsRefused() {
        assertThat(Lifetime.fault(assertion("{\"exp\":9223372036854775807}"), NOW)).isPresent();
    }

    private static String assertion(String claims) {
        return base64("{\"alg\":\"RS384\"}") + "." + base64(claims) + "." + base64("signed");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
