/// Which results a run keeps.
@NullMarked
package care.accord.metrics.scorecard.events;

import org.jspecify.annotations.NullMarked;
