/// The specification of [care.accord.metrics.points].
@NullMarked
package care.accord.metrics.points;

import org.jspecify.annotations.NullMarked;
