/// Risk runs: picked up when due, scored batch by batch and shown once complete.
@NullMarked
package care.accord.metrics.risk.events;

import org.jspecify.annotations.NullMarked;
