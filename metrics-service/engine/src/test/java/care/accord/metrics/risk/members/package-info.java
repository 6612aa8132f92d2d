/// The specification of [care.accord.metrics.risk.members].
@NullMarked
package care.accord.metrics.risk.members;

import org.jspecify.annotations.NullMarked;
