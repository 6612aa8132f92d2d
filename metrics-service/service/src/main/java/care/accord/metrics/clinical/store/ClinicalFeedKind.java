package care.accord.metrics.clinical.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a feed of this room holds.
public enum ClinicalFeedKind {
    /// FHIR resources.
    CLINICAL,
    /// Statements about whose identifier it is.
    CROSSWALK;

    /// As it is written in a request.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that is written so.
    public static Optional<ClinicalFeedKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
