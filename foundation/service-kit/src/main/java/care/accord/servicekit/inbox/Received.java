package care.accord.servicekit.inbox;

/// A message that arrived, with what its CloudEvents headers say.
///
/// @param tenant the payer whose data the message is about
/// @param initiator subject of the person or client whose action led here
public record Received<T>(String eventId, String tenant, String initiator, T message) {}
