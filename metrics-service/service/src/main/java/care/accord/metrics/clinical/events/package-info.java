/// Clinical feeds get their verdict.
@NullMarked
package care.accord.metrics.clinical.events;

import org.jspecify.annotations.NullMarked;
