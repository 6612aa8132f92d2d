package care.accord.attribution.feed.store;

/// Names a rejection within its feed.
public record RejectionKey(String tenantId, String feedId, int position) {}
