/// Who is who, by declared identifiers.
@NullMarked
package care.accord.metrics.matching;

import org.jspecify.annotations.NullMarked;
