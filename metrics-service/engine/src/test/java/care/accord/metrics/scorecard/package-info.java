/// The specification of [care.accord.metrics.scorecard].
@NullMarked
package care.accord.metrics.scorecard;

import org.jspecify.annotations.NullMarked;
