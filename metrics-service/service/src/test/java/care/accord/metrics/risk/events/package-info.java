/// How risk runs are made, and stopped.
@NullMarked
package care.accord.metrics.risk.events;

import org.jspecify.annotations.NullMarked;
