package care.accord.attribution.assignment;

import care.accord.attribution.eligibility.Criterion;
import java.util.Optional;

/// The answer for one beneficiary: whose they are, or why nobody's.
public sealed interface Assignment {

    /// The entity with the plurality of allowed charges, or whose clinician the beneficiary chose.
    ///
    /// @param provider who inside that entity furnished most of it, or was chosen
    /// @param runnerUp the next entity in the same order, if there is one
    /// @param sharing how much of the beneficiary is the winner's
    record Assigned(
            Total winner,
            Provider provider,
            Step step,
            DecidedBy decidedBy,
            Optional<Total> runnerUp,
            AssignedBy by,
            Sharing sharing)
            implements Assignment {

        /// The whole beneficiary.
        public Assigned(
                Total winner,
                Provider provider,
                Step step,
                DecidedBy decidedBy,
                Optional<Total> runnerUp,
                AssignedBy by) {
            this(winner, provider, step, decidedBy, runnerUp, by, Sharing.NONE);
        }

        /// Assigned by claims.
        public Assigned(
                Total winner,
                Provider provider,
                Step step,
                DecidedBy decidedBy,
                Optional<Total> runnerUp) {
            this(winner, provider, step, decidedBy, runnerUp, AssignedBy.CLAIMS);
        }

        public boolean toContract() {
            return winner.entity() instanceof Entity.ContractProviders;
        }
    }

    /// What put a beneficiary on the list; CMS reports the two separately.
    enum AssignedBy {
        /// The plurality of charges.
        CLAIMS,
        /// The beneficiary's choice of a primary clinician; claims alone would not have.
        CHOICE,
        /// The beneficiary's choice, and claims alone would have too.
        CHOICE_AND_CLAIMS
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

        /// An organization has the plurality, but none of its physicians furnished primary care, 42 CFR 425.402(b)(1).
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

        /// Named a primary clinician outside the contract, 42 CFR 425.402(e)(2)(iii)(C).
        record ChoseElsewhere() implements Reason {
            @Override
            public String code() {
                return "CHOSE_ELSEWHERE";
            }
        }

        /// Was assigned, then failed a criterion in the performance year, 42 CFR 425.401(b).
        record Removed(Criterion failed) implements Reason {
            @Override
            public String code() {
                return "REMOVED_" + failed.failure();
            }
        }
    }
}
