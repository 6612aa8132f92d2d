/// Measures by groups of people: rates with intervals, gaps, and nothing from which few people could be told.
@NullMarked
package care.accord.metrics.equity;

import org.jspecify.annotations.NullMarked;
