/// What a metrics run was computed from, and the identity that follows from it.
@NullMarked
package care.accord.metrics.run;

import org.jspecify.annotations.NullMarked;
