/// The measures this service ships, loaded once.
@NullMarked
package care.accord.metrics.measure.files;

import org.jspecify.annotations.NullMarked;
