/// The clinical store, written and read.
@NullMarked
package care.accord.metrics.record.store;

import org.jspecify.annotations.NullMarked;
