package care.accord.attribution.dispute;

import care.accord.attribution.adjustment.Adjustment;
import care.accord.attribution.assignment.Provider;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Locale;
import java.util.Optional;

/// What is in dispute about one person.
///
/// @param proposed the practice and clinician that should have the person, where the question is whose they are
/// @param period the days for which the person would be attributed
public record Question(
        Kind kind,
        BeneficiaryId beneficiary,
        Place place,
        Optional<Provider> proposed,
        DateSpan period) {
    private static final Optional<String> NEEDS_LISTED =
            Optional.of("the person is not on the list; ask about should-be-ours or eligibility");

    /// What is said to be wrong.
    public enum Kind {
        /// On the list, under the wrong practice or clinician.
        WRONG_PROVIDER,
        /// On the list, and nobody of the provider organization's.
        NOT_OUR_PATIENT,
        /// Not on the list, and a patient of the provider organization.
        SHOULD_BE_OURS,
        /// The coverage that the list assumes, or misses, is not so.
        ELIGIBILITY,
        /// Anything else; an answer settles it, no list follows.
        OTHER;

        /// The word used in requests and answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Where the person stands now.
    public enum Place {
        ON_LIST,
        OFF_LIST
    }

    /// What is missing for the question to be asked; empty when it is complete.
    public Optional<String> flaw() {
        return switch (kind) {
            case WRONG_PROVIDER -> place == Place.OFF_LIST ? NEEDS_LISTED : needsProvider();
            case NOT_OUR_PATIENT -> place == Place.OFF_LIST ? NEEDS_LISTED : Optional.empty();
            case SHOULD_BE_OURS ->
                    place == Place.ON_LIST
                            ? Optional.of(
                                    "the person is on the list already; ask about wrong-provider instead")
                            : needsProvider();
            case ELIGIBILITY -> place == Place.OFF_LIST ? needsProvider() : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    private Optional<String> needsProvider() {
        return proposed.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "name the practice (tin) and clinician (npi) that should have the person");
    }

    /// What follows for the list when the question is accepted; empty when only an answer was asked for.
    public Optional<Adjustment> remedy() {
        return switch (kind) {
            case WRONG_PROVIDER, SHOULD_BE_OURS -> listed();
            case NOT_OUR_PATIENT -> Optional.of(new Adjustment.Unlisted(beneficiary));
            case ELIGIBILITY ->
                    place == Place.ON_LIST
                            ? Optional.of(new Adjustment.Unlisted(beneficiary))
                            : listed();
            case OTHER -> Optional.empty();
        };
    }

    private Optional<Adjustment> listed() {
        return proposed.map(provider -> new Adjustment.Listed(beneficiary, provider, period));
    }
}
