package care.accord.servicekit.inbox;

/// A message that is not what its topic promises. It names the topic and the expected type, never the content: dead-letter
/// headers carry this text.
public class UnreadableMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMessageException(String topic, String type, String cause) {
        super("A message on '%s' is not a readable %s (%s)".formatted(topic, type, cause));
    }
}
