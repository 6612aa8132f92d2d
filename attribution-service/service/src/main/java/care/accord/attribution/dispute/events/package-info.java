/// What disputes take up when a roster is decided.
@NullMarked
package care.accord.attribution.dispute.events;

import org.jspecify.annotations.NullMarked;
