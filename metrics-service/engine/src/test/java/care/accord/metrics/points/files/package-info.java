/// The specification of [care.accord.metrics.points.files].
@NullMarked
package care.accord.metrics.points.files;

import org.jspecify.annotations.NullMarked;
