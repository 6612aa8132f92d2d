/// What parties agreed to publish, what contracts contribute, and what is published.
@NullMarked
package care.accord.metrics.directory.store;

import org.jspecify.annotations.NullMarked;
