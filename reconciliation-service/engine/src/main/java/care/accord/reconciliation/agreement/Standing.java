package care.accord.reconciliation.agreement;

import java.util.Locale;

/// Where a version stands.
public enum Standing {
    /// Written, and not yet approved by everybody.
    DRAFT,
    /// Approved, and waiting for its day.
    APPROVED,
    /// In force.
    ACTIVE,
    /// Another version took its place.
    SUPERSEDED,
    /// Given up by a party before it was approved.
    WITHDRAWN,
    /// The last version of a contract that ended.
    ENDED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Whether it is what the parties are held to: at most one version of a contract is.
    public Boolean governs() {
        return this == ACTIVE || this == ENDED;
    }
}
