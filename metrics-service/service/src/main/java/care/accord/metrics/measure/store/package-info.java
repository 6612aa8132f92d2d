/// Measure packages that tenants loaded.
@NullMarked
package care.accord.metrics.measure.store;

import org.jspecify.annotations.NullMarked;
