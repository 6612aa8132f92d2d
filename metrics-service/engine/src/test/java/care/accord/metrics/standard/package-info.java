/// The specification of [care.accord.metrics.standard].
@NullMarked
package care.accord.metrics.standard;

import org.jspecify.annotations.NullMarked;
