/// The facts that decided where a member stands.
@NullMarked
package care.accord.metrics.evidence;

import org.jspecify.annotations.NullMarked;
