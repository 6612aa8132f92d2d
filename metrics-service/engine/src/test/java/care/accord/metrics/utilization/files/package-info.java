/// The specification of [care.accord.metrics.utilization.files].
@NullMarked
package care.accord.metrics.utilization.files;

import org.jspecify.annotations.NullMarked;
