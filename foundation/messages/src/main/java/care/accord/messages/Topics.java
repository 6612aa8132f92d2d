package care.accord.messages;

import java.util.List;

/// The topics between services. A topic carries one message type; its name is the message's. Messages with the same key
/// keep their order. Retention is for replay: the state itself lives in the services' databases.
public final class Topics {
    /// Published by reconciliation-service, key contract id.
    public static final String CONTRACT_ACTIVATED = "contract-activated";

    /// Published by attribution-service, key payer tenant.
    public static final String SNAPSHOT_PUBLISHED = "snapshot-published";

    /// Published by attribution-service, key contract id.
    public static final String ROSTER_DECIDED = "roster-decided";

    /// Published by metrics-service, key contract id.
    public static final String SCORECARD_COMPUTED = "scorecard-computed";

    /// Published by metrics-service, key contract id.
    public static final String CARE_GAP_CHANGED = "care-gap-changed";

    /// Published by reconciliation-service, key contract id.
    public static final String SETTLEMENT_ISSUED = "settlement-issued";

    /// Every topic; each has a dead-letter topic named by [#deadLetter].
    public static final List<String> ALL =
            List.of(
                    CONTRACT_ACTIVATED,
                    SNAPSHOT_PUBLISHED,
                    ROSTER_DECIDED,
                    SCORECARD_COMPUTED,
                    CARE_GAP_CHANGED,
                    SETTLEMENT_ISSUED);

    private Topics() {}

    /// Where messages go that a service could not handle.
    public static String deadLetter(String topic) {
        return "dead-letter-" + topic;
    }

    /// The CloudEvents type of a topic's messages.
    public static String type(String topic) {
        return "care.accord." + topic + ".v1";
    }
}
