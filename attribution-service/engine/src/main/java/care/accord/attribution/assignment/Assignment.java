package care.accord.attribution.assignment;

import care.accord.attribution.eligibility.Criterion;
import java.util.Optional;

/// The answer for one beneficiary: whose they are, or why nobody's.
public sealed interface Assignment {

    /// The entity with the plurality of allowed charges.
    ///
    /// @param provider who inside that entity furnished most of it
    /// @param runnerUp the next entity in the same order, if there is one
    record Assigned(
            Total winner,
            Provider provider,
            Step step,
            DecidedBy decidedBy,
            Optional<Total> runnerUp)
            implements Assignment {

        public boolean toContract() {
            return winner.entity() instanceof Entity.ContractProviders;
        }
    }

    /// Nobody's, for the reason given.
    record NotAssigned(Reason reason) implements Assignment {}

    /// Why a beneficiary is nobody's.
    sealed interface Reason {
        /// A short code for files and counts.
        String code();

        /// Fails an eligibility criterion, the first of the rule's order.
        record Ineligible(Criterion failed) implements Reason {
            @Override
            public String code() {
                return failed.failure();
            }
        }

        /// Eligible, but no primary care service in the window.
        record NoPrimaryCare() implements Reason {
            @Override
            public String code() {
                return "NO_PRIMARY_CARE";
            }
        }

        /// The contract's providers have the plurality, but none of them is a physician, 42 CFR 425.402(b)(1).
        record NoPhysicianService(Total plurality) implements Reason {
            @Override
            public String code() {
                return "NO_PHYSICIAN_SERVICE";
            }
        }

        /// No rule of a chain decided, or the person was left out before any was tried.
        ///
        /// @param sentence why, in plain words
        record NoRuleDecided(String code, String sentence) implements Reason {}
    }
}
