package care.accord.reconciliation.dispute;

import java.util.Locale;

/// The two sides of a contract.
public enum Party {
    PAYER,
    PROVIDER;

    /// The word used in answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
