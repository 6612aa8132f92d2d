package care.accord.reconciliation.webhook.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that its taker is to send now, alone.
///
/// @param attempt counts from 1
/// @param previousUntil until when the secret of the generation before signs too
public record Due(
        String tenant,
        String webhookId,
        String eventId,
        int attempt,
        String body,
        String url,
        int generation,
        @Nullable Instant previousUntil) {}
