package care.accord.attribution.chain;

import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.Optional;

/// A provider as a list names one: a clinician, a practice, or both; blank where the list does not say.
public record ListedProvider(String npi, String tin) {
    public ListedProvider {
        if (npi.isBlank() && tin.isBlank()) {
            throw new IllegalArgumentException("A listed provider needs an NPI or a TIN");
        }
    }

    public static ListedProvider of(Optional<Npi> npi, Optional<Tin> tin) {
        return new ListedProvider(npi.map(Npi::value).orElse(""), tin.map(Tin::value).orElse(""));
    }
}
