/// Measures of services that claims show, as kernels over the population.
@NullMarked
package care.accord.metrics.utilization;

import org.jspecify.annotations.NullMarked;
