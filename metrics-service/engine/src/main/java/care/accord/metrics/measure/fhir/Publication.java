package care.accord.metrics.measure.fhir;

import java.time.LocalDate;
import java.util.Optional;

/// How a measure is published.
///
/// @param url its canonical, without a version
/// @param inEffectUntil the last day of its effective period, where it has one
public record Publication(String url, Optional<LocalDate> inEffectUntil) {
    /// What the canonicals of the platform's own measures begin with.
    public static final String URL = "urn:accord:measure:";
}
