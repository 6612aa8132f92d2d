/// Metrics runs: picked up when due, computed, saved and announced.
@NullMarked
package care.accord.metrics.scorecard.events;

import org.jspecify.annotations.NullMarked;
