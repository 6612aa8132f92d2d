package care.accord.population.restriction;

import care.accord.population.Consent;
import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a recipient under a contract sees restricted claims (42 CFR Part 2; 42 CFR 425.708 for shared savings). Nobody
/// does unless the policy says so.
public enum SubstanceUsePolicy {
    /// Restricted claims stay with the payer.
    EXCLUDE("exclude"),
    /// Shown for people whose latest word on substance use data is that they may be shared (42 CFR 2.31).
    INCLUDE_WITH_CONSENT("include-with-consent"),
    /// Shown for treatment, payment and operations under a single consent the payer holds, unless the person declines (42
    /// CFR 2.33).
    INCLUDE_TPO("include-tpo");

    private final String code;

    SubstanceUsePolicy(String code) {
        this.code = code;
    }

    /// The word of the configuration.
    public String code() {
        return code;
    }

    /// The policy that a contract's word for it stands for: `withhold`, `share-with-consent` or `share`; [#EXCLUDE] for
    /// anything else.
    public static SubstanceUsePolicy ofContract(String word) {
        return switch (word) {
            case "share" -> INCLUDE_TPO;
            case "share-with-consent" -> INCLUDE_WITH_CONSENT;
            default -> EXCLUDE;
        };
    }

    /// The policy with that code; [#EXCLUDE] for anything else, so that a slip of the pen shows nothing.
    public static SubstanceUsePolicy of(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code.equals(code))
                .findFirst()
                .orElse(EXCLUDE);
    }

    /// What a recipient gets of a person's restricted claims.
    public sealed interface Decision {
        /// The claims are shown like any other.
        ///
        /// @param basis what is written down with the disclosure
        /// @param consent the id of the consent it is made under, if it is under one that has an id
        record Shown(String basis, Optional<String> consent) implements Decision {}

        /// The claims are treated as if they were not there.
        record Withheld() implements Decision {}
    }

    /// Decides for one person and one recipient on one day. A consent stands unless the person declined on its first day or
    /// since.
    public Decision decide(PersonsWord word, String recipient, LocalDate day) {
        Optional<Consent> consent =
                this == EXCLUDE
                        ? Optional.empty()
                        : word.consents().stream()
                                .filter(one -> one.covers(recipient, day))
                                .filter(one -> !declinedSince(word.preferences(), one, day))
                                .max(
                                        Comparator.comparing(Consent::effective)
                                                .thenComparing(Consent::id));
        return consent.<Decision>map(
                        one -> new Decision.Shown("consent " + one.id(), Optional.of(one.id())))
                .orElseGet(() -> decide(word.preferences(), day));
    }

    private static boolean declinedSince(
            List<SharingPreference> preferences, Consent consent, LocalDate day) {
        return preferences.stream()
                .filter(SubstanceUsePolicy::declines)
                .anyMatch(one ->
                        !one.effective().isAfter(day)
                                && !one.effective().isBefore(consent.effective()));
    }

    /// The stricter of two policies.
    public SubstanceUsePolicy orStricter(SubstanceUsePolicy other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Decides for one person on one day where no consents are recorded.
    ///
    /// @param preferences everything the person said, in order of effect
    public Decision decide(List<SharingPreference> preferences, LocalDate day) {
        Optional<SharingPreference> onSubstanceUse =
                latest(preferences, day, one -> one.scope() == Scope.SUBSTANCE_USE);
        Optional<SharingPreference> onAnything = latest(preferences, day, _ -> true);
        boolean declined = onAnything.filter(SubstanceUsePolicy::declines).isPresent();
        return switch (this) {
            case EXCLUDE -> new Decision.Withheld();
            case INCLUDE_WITH_CONSENT ->
                    declined
                            ? new Decision.Withheld()
                            : onSubstanceUse
                                    .filter(one -> !declines(one))
                                    .<Decision>map(SubstanceUsePolicy::shown)
                                    .orElseGet(Decision.Withheld::new);
            case INCLUDE_TPO ->
                    declined || onSubstanceUse.filter(SubstanceUsePolicy::declines).isPresent()
                            ? new Decision.Withheld()
                            : new Decision.Shown("42 CFR 2.33(b)", Optional.empty());
        };
    }

    private static Decision shown(SharingPreference consent) {
        return new Decision.Shown(
                "consent of %s%s"
                        .formatted(
                                consent.effective(),
                                consent.source().isBlank() ? "" : ", " + consent.source()),
                Optional.empty());
    }

    private static boolean declines(SharingPreference preference) {
        return preference.choice() == Choice.DECLINE;
    }

    /// Of preferences that take effect on one day the one that declines stands.
    private static Optional<SharingPreference> latest(
            List<SharingPreference> preferences,
            LocalDate day,
            Predicate<SharingPreference> about) {
        return preferences.stream()
                .filter(one -> !one.effective().isAfter(day))
                .filter(about)
                .max(
                        Comparator.comparing(SharingPreference::effective)
                                .thenComparing(SubstanceUsePolicy::declines));
    }
}
