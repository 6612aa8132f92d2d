/// Gaps in care are found when a scorecard is saved.
@NullMarked
package care.accord.metrics.gap.events;

import org.jspecify.annotations.NullMarked;
