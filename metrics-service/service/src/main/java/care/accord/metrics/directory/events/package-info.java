/// Publishes what a contract's parties agreed to, with each scorecard and each change of mind.
@NullMarked
package care.accord.metrics.directory.events;

import org.jspecify.annotations.NullMarked;
