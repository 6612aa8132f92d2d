/// One scorecard over all contracts a caller sees: quality, care experience, health equity and cost.
@NullMarked
package care.accord.metrics.scorecard.common;

import org.jspecify.annotations.NullMarked;
