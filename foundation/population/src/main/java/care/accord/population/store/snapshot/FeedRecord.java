package care.accord.population.store.snapshot;

import care.accord.population.files.ControlTotals;
import java.time.LocalDate;
import java.util.Optional;

/// A feed that went into a snapshot.
///
/// @param kind its code, such as `medical-claims`
/// @param sha256 of the file as it was sent
/// @param received the day it arrived, where its lines do not say
public record FeedRecord(
        String kind, String sha256, Optional<LocalDate> received, ControlTotals totals) {}
