package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of people beside coverage and claims: whom they chose, what they allow, which of their claims are
/// restricted, by which identifiers they were known before.
///
/// Everything is known under current identifiers.
///
/// @param restrictedClaims claim identifiers by person
/// @param consents to disclose records of substance use disorder, each as last reported, in order of their ids
/// @param current identifiers that were replaced, each with the current one
public record Declarations(
        Map<BeneficiaryId, List<VoluntaryAlignment>> alignments,
        Map<BeneficiaryId, List<SharingPreference>> preferences,
        Map<BeneficiaryId, Set<String>> restrictedClaims,
        Map<BeneficiaryId, List<Consent>> consents,
        Map<BeneficiaryId, BeneficiaryId> current) {
    public static final Declarations NONE =
            new Declarations(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Declarations {
        alignments = Map.copyOf(alignments);
        preferences = Map.copyOf(preferences);
        restrictedClaims = Map.copyOf(restrictedClaims);
        consents = Map.copyOf(consents);
        current = Map.copyOf(current);
    }
}
