package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.Optional;

/// What a person said about sharing their claims data with the providers of a contract (42 CFR 425.708).
///
/// @param effective first day on which it counts; the latest preference of a scope stands
/// @param source where the person said so, such as `1-800-medicare`; blank when not reported
/// @param received the day we learned of it; empty for "known from the beginning"
public record SharingPreference(
        BeneficiaryId beneficiary,
        Choice choice,
        Scope scope,
        LocalDate effective,
        String source,
        Optional<LocalDate> received) {

    /// Whether data may be shared.
    public enum Choice {
        SHARE("share"),
        DECLINE("decline");

        private final String code;

        Choice(String code) {
            this.code = code;
        }

        /// The word of the feed.
        public String code() {
            return code;
        }
    }

    /// Which data the person spoke of.
    public enum Scope {
        /// All claims.
        ALL("all"),
        /// Claims about substance use disorder (42 CFR Part 2); sharing them needs a consent of its own.
        SUBSTANCE_USE("substance-use");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        /// The word of the feed.
        public String code() {
            return code;
        }
    }
}
