package care.accord.reconciliation.webhook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A message is signed by HMAC-SHA256 over id, time and body (Standard Webhooks, \"Signature scheme\")")
class SigningSecretTest {
    private static final String KEY = "a-key-that-only-the-platform-knows";

    @Test
    void theSpecificationsExampleHasTheSameSignature() {
        SigningSecret secret = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(
                        secret.signature(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330L,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theSameSecretIsFoundAgain() {
        SigningSecret secret = SigningSecret.derived(KEY, "payer-north", "w-1", 1);
        assertThat(secret.shown())
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isEqualTo(SigningSecret.derived(KEY, "payer-north", "w-1", 1).shown());
        assertThat(SigningSecret.of(secret.shown()).signature("e", 1, "{}"))
                .isEqualTo(secret.signature("e", 1, "{}"));
    }

    @Test
    void nobodyElsesSecretIsTheSame() {
        assertThat(
                        IntStream.rangeClosed(1, 100)
                                .boxed()
                                .flatMap(generation ->
                                        java.util.stream.Stream.of(
                                                SigningSecret.derived(
                                                        KEY, "payer-north", "w-1", generation),
                                                SigningSecret.derived(
                                                        KEY, "payer-south", "w-1", generation),
                                                SigningSecret.derived(
                                                        KEY, "payer-north", "w-2", generation),
                                                SigningSecret.derived(
                                                        KEY + "!",
                                                        "payer-north",
                                                        "w-1",
                                                        generation)))
                                .map(SigningSecret::shown)
                                .collect(Collectors.toSet()))
                .hasSize(400);
    }

    @Test
    void anotherIdTimeOrBodyHasAnotherSignature() {
        SigningSecret secret = SigningSecret.derived(KEY, "payer-north", "w-1", 1);
        assertThat(secret.signature("e", 1, "{}"))
                .isNotEqualTo(secret.signature("f", 1, "{}"))
                .isNotEqualTo(secret.signature("e", 2, "{}"))
                .isNotEqualTo(secret.signature("e", 1, "{} "));
    }

    @Test
    void whatIsNoSecretIsRefused() {
        assertThatThrownBy(() -> SigningSecret.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .hasMessage("A secret begins with whsec_");
    }
}
