package care.accord.population.restriction;

import care.accord.population.Consent;
import care.accord.population.Population;
import care.accord.population.SharingPreference;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// Everything a person said about who may see records of theirs.
public record PersonsWord(List<SharingPreference> preferences, List<Consent> consents) {
    public PersonsWord {
        preferences = List.copyOf(preferences);
        consents = List.copyOf(consents);
    }

    /// What the population knows of it.
    public static PersonsWord of(Population population, BeneficiaryId person) {
        return new PersonsWord(population.sharingPreferences(person), population.consents(person));
    }
}
