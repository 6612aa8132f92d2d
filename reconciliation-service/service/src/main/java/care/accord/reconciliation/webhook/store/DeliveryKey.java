package care.accord.reconciliation.webhook.store;

/// Names a [DeliveryRow].
public record DeliveryKey(String tenantId, String webhookId, String eventId) {}
