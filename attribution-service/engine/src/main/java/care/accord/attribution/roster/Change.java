package care.accord.attribution.roster;

import care.accord.vocabulary.BeneficiaryId;
import java.util.Locale;

/// How one beneficiary's place on the roster differs between two runs, and why.
public record Change(BeneficiaryId beneficiary, String displayName, Kind kind, Cause cause) {

    /// What happened to the place on the roster.
    public enum Kind {
        ADDED,
        DROPPED,
        /// Still on the roster, with another practice or clinician, or shared in other parts.
        CHANGED,
        KEPT;

        /// The word used in answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What made the difference.
    public enum Cause {
        FIRST_ROSTER("this is the contract's first roster"),
        NEW_PERSON("was not in the population before"),
        LEFT_POPULATION("is no longer in the population"),
        BECAME_ELIGIBLE("did not meet the eligibility criteria before"),
        LOST_ELIGIBILITY("no longer meets the eligibility criteria"),
        FIRST_PRIMARY_CARE("had no primary care in the window before"),
        NO_PRIMARY_CARE("has no primary care in the window any more"),
        GAINED_PLURALITY("another entity had the larger charges before"),
        LOST_PLURALITY("another entity has the larger charges now"),
        GAINED_PHYSICIAN("had not seen a physician of the contract before"),
        LOST_PHYSICIAN("has seen no physician of the contract in the window"),
        RULE_DECIDES("no rule of the chain decided before"),
        NO_RULE_DECIDES("no rule of the chain decides any more"),
        CHOSE_ELSEWHERE("named a primary clinician outside the contract"),
        CHOSE_CONTRACT("named a primary clinician of the contract"),
        CHOICE_ENDED("no longer names a primary clinician of the contract"),
        CHANGED_CHOICE("had named a primary clinician outside the contract before"),
        OTHER_PROVIDER("another clinician of the contract has the larger charges now"),
        OTHER_SHARE("those who share the person have other parts now"),
        AGREEMENT("the parties agreed, or an agreement between them ended"),
        NOTHING("the same as before");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }

        /// The cause in plain words, without a subject.
        public String sentence() {
            return sentence;
        }

        /// The word used in answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
