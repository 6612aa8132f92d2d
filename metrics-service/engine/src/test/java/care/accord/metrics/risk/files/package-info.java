/// The specification of [care.accord.metrics.risk.files].
@NullMarked
package care.accord.metrics.risk.files;

import org.jspecify.annotations.NullMarked;
