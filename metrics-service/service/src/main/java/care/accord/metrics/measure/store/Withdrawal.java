package care.accord.metrics.measure.store;

import java.time.Instant;

/// Why a version of a measure is not used any more.
///
/// @param by subject of whoever withdrew it
public record Withdrawal(String reason, String by, Instant at) {}
