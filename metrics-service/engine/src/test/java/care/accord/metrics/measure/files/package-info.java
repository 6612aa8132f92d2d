/// The specification of [care.accord.metrics.measure.files].
@NullMarked
package care.accord.metrics.measure.files;

import org.jspecify.annotations.NullMarked;
