package care.accord.reconciliation.agreement;

import java.util.Locale;

/// A party of a contract.
public enum Side {
    PAYER,
    PROVIDER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Side of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
