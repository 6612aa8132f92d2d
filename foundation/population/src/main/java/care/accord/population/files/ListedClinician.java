package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;

/// A span during which something is said of a clinician: the specialty code in a directory, or, blank, that a clinic attested
/// them as its physician.
public record ListedClinician(Npi npi, String specialty, DateSpan span) {}
