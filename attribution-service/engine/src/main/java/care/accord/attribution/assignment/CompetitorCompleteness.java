package care.accord.attribution.assignment;

import java.util.Locale;

/// Whether everybody a contract competes with was seen as they compete.
public enum CompetitorCompleteness {
    /// The participant lists of all other organizations of the program were given.
    EXACT,
    /// They were not: other organizations fall apart into practices, and the contract is assigned too many beneficiaries.
    OTHER_ORGANIZATIONS_UNKNOWN;

    /// The word used in files and answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
