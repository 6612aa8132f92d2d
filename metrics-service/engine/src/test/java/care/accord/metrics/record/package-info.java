/// Rules of what stands of a patient's record.
@NullMarked
package care.accord.metrics.record;

import org.jspecify.annotations.NullMarked;
