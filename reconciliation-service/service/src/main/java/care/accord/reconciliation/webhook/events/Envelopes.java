package care.accord.reconciliation.webhook.events;

import care.accord.messages.Topics;
import care.accord.reconciliation.webhook.store.Notice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Messages to subscribers: CloudEvents 1.0 in structured mode.
@ApplicationScoped
public class Envelopes {
    /// What can be subscribed to.
    public static final List<String> TOPICS =
            List.of(
                    Topics.CONTRACT_ACTIVATED,
                    Topics.ROSTER_DECIDED,
                    Topics.CARE_GAP_CHANGED,
                    Topics.SCORECARD_COMPUTED,
                    Topics.SETTLEMENT_ISSUED);

    /// The topic of messages that say nothing and are sent when their receiver asks for one.
    public static final String PING = "ping";

    private final ObjectMapper json;

    @Inject
    Envelopes(ObjectMapper json) {
        this.json = json;
    }

    /// Where an event comes from.
    ///
    /// @param source the service that announced it, as a URI reference
    record Origin(String eventId, String source, Instant at) {}

    Notice notice(String topic, Origin origin, News news) {
        return new Notice(
                origin.eventId(),
                topic,
                news.contractId(),
                origin.at(),
                body(topic, origin, news.subject(), news.content()));
    }

    public Notice ping(String webhookId, Instant at) {
        Origin origin = new Origin(UUID.randomUUID().toString(), "/reconciliation", at);
        return new Notice(
                origin.eventId(),
                PING,
                PING,
                at,
                body(
                        PING,
                        origin,
                        webhookId,
                        Map.of("links", Map.of("webhook", "/v1/webhooks/" + webhookId))));
    }

    private String body(String topic, Origin origin, String subject, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", origin.eventId());
        event.put("source", origin.source());
        event.put("type", "care.accord.webhook.%s.v1".formatted(topic));
        event.put("subject", subject);
        event.put("time", origin.at().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be written as JSON", e);
        }
    }
}
