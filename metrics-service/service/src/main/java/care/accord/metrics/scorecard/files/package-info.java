/// The roster and the population a run reads from the shared store.
@NullMarked
package care.accord.metrics.scorecard.files;

import org.jspecify.annotations.NullMarked;
