/// The specification of [care.accord.metrics.equity].
@NullMarked
package care.accord.metrics.equity;

import org.jspecify.annotations.NullMarked;
