/// The specification of [care.accord.metrics.adherence].
@NullMarked
package care.accord.metrics.adherence;

import org.jspecify.annotations.NullMarked;
