package care.accord.attribution.assignment;

import java.util.Locale;

/// Whether everybody a contract competes with was seen as they compete.
public enum CompetitorCompleteness {
    /// The participant lists of all other organizations of the program were given.
    EXACT("every other organization of the program was seen as it competes"),
    /// Some were given, and there may be more: those that are missing fall apart into practices.
    OTHER_ORGANIZATIONS_INCOMPLETE(
            "participants of some other organizations were given, and not of all: the others compete practice by practice, so that too many people may be the contract's"),
    /// They were not: other organizations fall apart into practices, and the contract is assigned too many beneficiaries.
    OTHER_ORGANIZATIONS_UNKNOWN(
            "participants of other organizations were not given: they compete practice by practice, so that too many people may be the contract's");

    private final String sentence;

    CompetitorCompleteness(String sentence) {
        this.sentence = sentence;
    }

    /// What is known, in plain words.
    public String sentence() {
        return sentence;
    }

    /// The word used in files and answers.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
