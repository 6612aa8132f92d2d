package care.accord.attribution.chain;

/// A provider as a list names one: a clinician, a practice, or both; blank where the list does not say.
public record ListedProvider(String npi, String tin) {
    public ListedProvider {
        if (npi.isBlank() && tin.isBlank()) {
            throw new IllegalArgumentException("A listed provider needs an NPI or a TIN");
        }
    }
}
