package care.accord.reconciliation.webhook.events;

import care.accord.reconciliation.webhook.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the installation says about webhooks: the key that secrets are derived from, and where receivers may be. Without a key
/// there are no webhooks.
@ApplicationScoped
public class Settings {
    private static final int SHORTEST_KEY = 24;

    private final Optional<String> key;
    private final Reach reach;
    private final Duration patience;

    @Inject
    Settings(
            @ConfigProperty(name = "accord.webhooks.key") Optional<String> key,
            @ConfigProperty(name = "accord.webhooks.reach") Reach reach,
            @ConfigProperty(name = "accord.webhooks.patience") Duration patience) {
        if (key.isPresent() && key.get().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "ACCORD_WEBHOOK_KEY has %d characters; use at least %d random ones"
                            .formatted(key.get().length(), SHORTEST_KEY));
        }
        this.key = key;
        this.reach = reach;
        this.patience = patience;
    }

    public boolean haveKey() {
        return key.isPresent();
    }

    public Reach reach() {
        return reach;
    }

    /// From a request to the head of its answer; shorter than the lease of a message.
    public Duration patience() {
        return patience;
    }

    /// The secret of one subscription.
    ///
    /// @throws IllegalStateException without a key
    public SigningSecret secret(String tenant, String webhookId, int generation) {
        return SigningSecret.derived(
                key.orElseThrow(() -> new IllegalStateException("ACCORD_WEBHOOK_KEY is not set")),
                tenant,
                webhookId,
                generation);
    }
}
