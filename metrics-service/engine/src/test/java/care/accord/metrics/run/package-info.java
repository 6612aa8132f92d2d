/// The specification of [care.accord.metrics.run].
@NullMarked
package care.accord.metrics.run;

import org.jspecify.annotations.NullMarked;
