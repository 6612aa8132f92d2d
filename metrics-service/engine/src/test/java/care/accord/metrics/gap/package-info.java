/// Tests of gaps in care.
@NullMarked
package care.accord.metrics.gap;

import org.jspecify.annotations.NullMarked;
