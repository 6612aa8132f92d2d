package care.accord.metrics.measure;

import care.accord.vocabulary.Citation;
import java.util.List;

/// What a reader of a scorecard needs to know about a measure.
///
/// @param edition hash of everything that defines the measure; a changed code list is a new edition
/// @param about one sentence: who is counted, and what counts as good care
/// @param citations where the measure or its codes are written
public record MeasureDescription(
        MeasureId id,
        String title,
        String version,
        String edition,
        Source source,
        String about,
        List<Citation> citations) {
    public MeasureDescription {
        citations = List.copyOf(citations);
    }

    /// The records a measure reads.
    public enum Source {
        /// Claims and eligibility of the payer.
        CLAIMS,
        /// FHIR records of either party.
        CLINICAL
    }
}
