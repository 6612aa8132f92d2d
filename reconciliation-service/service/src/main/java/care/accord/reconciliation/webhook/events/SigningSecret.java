package care.accord.reconciliation.webhook.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that a receiver and the platform share, and what it signs (Standard Webhooks, symmetric signatures). It is
/// derived from the platform's key each time it is needed and kept nowhere.
public final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /// The secret of one subscription.
    ///
    /// @param platformKey known to the platform only
    /// @param generation counts from 1; a rotation adds one
    public static SigningSecret derived(
            String platformKey, String tenant, String webhookId, int generation) {
        byte[] master = platformKey.getBytes(StandardCharsets.UTF_8);
        String purpose = String.join("\n", PREFIX, tenant, webhookId, Integer.toString(generation));
        return new SigningSecret(mac(master, purpose));
    }

    /// Reads a secret as it was shown.
    public static SigningSecret of(String shown) {
        if (!shown.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(shown.substring(PREFIX.length())));
    }

    /// As its receiver is told, once.
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /// The signature of one message, as it stands in `webhook-signature`.
    ///
    /// @param id of the message, without a dot
    /// @param seconds of the attempt since 1970
    public String signature(String id, long seconds, String body) {
        return VERSION
                + Base64.getEncoder()
                        .encodeToString(mac(key, "%s.%d.%s".formatted(id, seconds, body)));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
