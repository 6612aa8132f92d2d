/// The specification of [care.accord.metrics.risk].
@NullMarked
package care.accord.metrics.risk;

import org.jspecify.annotations.NullMarked;
