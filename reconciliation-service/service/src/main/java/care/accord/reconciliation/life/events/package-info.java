/// The clock of the service, and settlements that become final by it.
@NullMarked
package care.accord.reconciliation.life.events;

import org.jspecify.annotations.NullMarked;
