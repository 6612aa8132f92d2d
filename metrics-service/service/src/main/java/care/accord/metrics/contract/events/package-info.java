/// The service learns contracts and rosters from their announcements.
@NullMarked
package care.accord.metrics.contract.events;

import org.jspecify.annotations.NullMarked;
