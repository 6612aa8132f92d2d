package care.accord.attribution.chain;

import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.Exclusion;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Optional;

/// The answer for one person, and everything that was tried on the way.
///
/// @param attempts in order; the last decided if any did
/// @param subscriber whose circumstances decided, where that is somebody else
public record ChainDecision(
        Outcome outcome, List<Attempt> attempts, Optional<BeneficiaryId> subscriber) {
    public ChainDecision {
        attempts = List.copyOf(attempts);
    }

    /// A rule that was tried.
    ///
    /// @param position in the chain, counting from 1
    public record Attempt(int position, ChainRule rule, Verdict verdict) {}

    /// What became of the person.
    public sealed interface Outcome {
        /// The rule at the position decided.
        ///
        /// @param toContract whether the winner takes part in the contract
        record Attributed(int position, ChainRule rule, Choice choice, boolean toContract)
                implements Outcome {}

        /// No rule decided.
        record Unattributed() implements Outcome {}

        /// Left out before any rule was tried.
        record LeftOut(Reason reason) implements Outcome {}
    }

    /// Why a person is left out.
    public sealed interface Reason {
        /// Died before the window opened.
        record Deceased() implements Reason {}

        /// A member for fewer months than the chain asks for.
        ///
        /// @param months in which the person was a member
        record ShortTenure(int months, int minimum) implements Reason {}

        /// One of the chain's exclusions.
        record Excluded(Exclusion exclusion) implements Reason {}

        /// The word used in files and answers.
        default String key() {
            return switch (this) {
                case Deceased _ -> "deceased";
                case ShortTenure _ -> "short-tenure";
                case Excluded(Exclusion exclusion) -> exclusion.key();
            };
        }
    }
}
