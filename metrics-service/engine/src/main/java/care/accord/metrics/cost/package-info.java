/// What members' care costs, and against whom it is held.
@NullMarked
package care.accord.metrics.cost;

import org.jspecify.annotations.NullMarked;
