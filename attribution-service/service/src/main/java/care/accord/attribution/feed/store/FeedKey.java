package care.accord.attribution.feed.store;

/// Names a feed within its tenant.
public record FeedKey(String tenantId, String feedId) {}
