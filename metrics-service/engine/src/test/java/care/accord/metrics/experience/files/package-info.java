/// The specification of [care.accord.metrics.experience.files].
@NullMarked
package care.accord.metrics.experience.files;

import org.jspecify.annotations.NullMarked;
