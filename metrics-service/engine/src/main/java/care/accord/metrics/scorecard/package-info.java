/// A contract's measures against its targets: rates, what is met, how many members are missing, what changed.
@NullMarked
package care.accord.metrics.scorecard;

import org.jspecify.annotations.NullMarked;
