/// The worklist of gaps in care over REST.
@NullMarked
package care.accord.metrics.gap.rest;

import org.jspecify.annotations.NullMarked;
