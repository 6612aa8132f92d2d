package care.accord.servicekit.outbox;

/// A message about to leave.
///
/// @param topic one of `Topics`
/// @param key the entity whose order matters
/// @param tenant the payer whose data the message is about
/// @param initiator subject of the person or client whose action led here
/// @param subject the entity the message is about: an id, never a person
public record Announcement(
        String topic,
        String key,
        String tenant,
        String initiator,
        String subject,
        Object message) {}
