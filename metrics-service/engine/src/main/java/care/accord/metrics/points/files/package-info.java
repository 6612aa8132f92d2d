/// Benchmarks as CMS publishes them.
@NullMarked
package care.accord.metrics.points.files;

import org.jspecify.annotations.NullMarked;
