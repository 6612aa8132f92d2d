/// The specification of [care.accord.metrics.evidence].
@NullMarked
package care.accord.metrics.evidence;

import org.jspecify.annotations.NullMarked;
