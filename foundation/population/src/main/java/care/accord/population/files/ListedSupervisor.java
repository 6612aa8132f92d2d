package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;

/// A span during which a physician supervised a practitioner.
public record ListedSupervisor(Npi practitioner, Npi supervisor, DateSpan span) {}
