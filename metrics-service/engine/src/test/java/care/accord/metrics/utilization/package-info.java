/// The specification of [care.accord.metrics.utilization].
@NullMarked
package care.accord.metrics.utilization;

import org.jspecify.annotations.NullMarked;
