package care.accord.reconciliation.dispute;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is said to be wrong about a settlement.
///
/// @param step key of the row in question, such as `expenditures`
/// @param proposed the value that would be right, where the question is one of a reported value
public record Claim(Type type, String step, Optional<Proposal> proposed) {

    /// What kind of thing is wrong.
    public enum Type {
        /// A reported value, such as expenditures, member months or a count of a measure.
        WRONG_VALUE,
        /// Claims are missing, or are counted that should not be.
        WRONG_CLAIMS,
        /// The members are not the ones that were agreed.
        WRONG_MEMBERS,
        /// A term of the contract was read otherwise than it was agreed.
        WRONG_TERM,
        /// Anything else.
        OTHER;

        /// The word used in requests and answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Type> of(String key) {
            return List.of(values()).stream().filter(type -> type.key().equals(key)).findFirst();
        }
    }

    /// The right value of a leaf.
    ///
    /// @param path of the leaf, such as `expenditures`
    public record Proposal(String path, String value) {}

    /// What is missing for the question to be asked; empty when it is complete.
    public Optional<String> flaw() {
        return type == Type.WRONG_VALUE && proposed.isEmpty()
                ? Optional.of("name the value that is wrong and the one that is right")
                : Optional.empty();
    }
}
