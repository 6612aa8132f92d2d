package care.accord.reconciliation.life;

import java.util.Locale;

/// What a settlement is for.
public enum SettlementKind {
    /// A forecast that the next data replaces; nothing is paid on it.
    INTERIM,
    /// The settlement that is paid, once nobody questions it any more.
    FINAL;

    /// The word in tables and answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SettlementKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
