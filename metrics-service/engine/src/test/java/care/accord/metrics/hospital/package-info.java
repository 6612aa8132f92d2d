/// The specification of [care.accord.metrics.hospital].
@NullMarked
package care.accord.metrics.hospital;

import org.jspecify.annotations.NullMarked;
