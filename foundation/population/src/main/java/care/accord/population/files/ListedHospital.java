package care.accord.population.files;

import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;

/// A span during which services of a hospital count as those of an electing teaching amendment hospital.
public record ListedHospital(Ccn ccn, DateSpan span) {}
