/// Decile points: what a measure's rate is worth against a published benchmark.
@NullMarked
package care.accord.metrics.points;

import org.jspecify.annotations.NullMarked;
