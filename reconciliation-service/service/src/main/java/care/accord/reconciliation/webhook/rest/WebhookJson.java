package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.webhook.store.DeliveryRow;
import care.accord.reconciliation.webhook.store.WebhookRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Subscriptions and deliveries as their owners see them.
final class WebhookJson {
    private WebhookJson() {}

    static Map<String, Object> webhook(WebhookRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.webhookId);
        tree.put("url", row.url);
        tree.put("topics", row.topics);
        put(tree, "contract", row.contractId);
        tree.put("description", row.description);
        tree.put("status", row.status);
        if (!row.isActive()) {
            tree.put("reason", row.reason);
        }
        tree.put("failures", row.failures);
        put(tree, "failingSince", row.failingSince);
        put(tree, "previousSecretUntil", row.previousUntil);
        tree.put("createdBy", row.createdBy);
        put(tree, "createdAt", row.createdAt);
        tree.put("changedBy", row.changedBy);
        tree.put("changedAt", row.changedAt);
        return tree;
    }

    /// With how much waits and how much was given up.
    static Map<String, Object> full(WebhookRow row) {
        Map<String, Object> tree = webhook(row);
        tree.put("waiting", DeliveryRow.count(row.webhookId, "waiting"));
        tree.put("dead", DeliveryRow.count(row.webhookId, "dead"));
        return tree;
    }

    static Map<String, Object> delivery(DeliveryRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.eventId);
        tree.put("topic", row.topic);
        tree.put("key", row.key);
        tree.put("status", row.status);
        tree.put("attempts", row.attempts);
        put(tree, "answer", row.answer);
        put(tree, "attemptedAt", row.attemptedAt);
        if (row.status.equals("waiting")) {
            tree.put("nextAttempt", row.notBefore);
        }
        put(tree, "finishedAt", row.finishedAt);
        tree.put("announcedAt", row.announcedAt);
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
