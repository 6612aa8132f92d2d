package care.accord.metrics.measure.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a measure is published.
///
/// @param url its canonical, without a version
/// @param inEffectUntil the last day of its effective period, where it has one
/// @param topics what it is about, in the words of whoever wrote it
public record Publication(
        String url, Optional<LocalDate> inEffectUntil, List<MeasureTopic> topics) {
    /// What the canonicals of the platform's own measures begin with.
    public static final String URL = "urn:accord:measure:";

    public Publication {
        topics = List.copyOf(topics);
    }
}
