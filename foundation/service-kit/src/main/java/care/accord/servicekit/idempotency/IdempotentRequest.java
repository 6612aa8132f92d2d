package care.accord.servicekit.idempotency;

/// A request that its sender may repeat.
///
/// @param operation method and path
/// @param key as its sender chose it; of no meaning to other senders or for other operations
/// @param fingerprint of everything else that was sent
record IdempotentRequest(
        String tenant, String subject, String operation, String key, String fingerprint) {}
