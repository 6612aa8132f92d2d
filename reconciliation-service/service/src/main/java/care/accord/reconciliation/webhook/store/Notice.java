package care.accord.reconciliation.webhook.store;

import java.time.Instant;

/// What subscribers are told of one event.
///
/// @param key messages with the same key keep their order; of an event the contract's id
/// @param announcedAt by the clock of the database that recorded the event
/// @param body as it is sent, to the byte
public record Notice(String eventId, String topic, String key, Instant announcedAt, String body) {}
