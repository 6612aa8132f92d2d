/// The specification of [care.accord.metrics.scorecard.common].
@NullMarked
package care.accord.metrics.scorecard.common;

import org.jspecify.annotations.NullMarked;
