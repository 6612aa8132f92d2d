/// The specification of [care.accord.metrics.standard.files].
@NullMarked
package care.accord.metrics.standard.files;

import org.jspecify.annotations.NullMarked;
