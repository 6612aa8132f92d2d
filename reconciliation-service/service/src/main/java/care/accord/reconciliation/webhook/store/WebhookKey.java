package care.accord.reconciliation.webhook.store;

/// Names a [WebhookRow].
public record WebhookKey(String tenantId, String webhookId) {}
