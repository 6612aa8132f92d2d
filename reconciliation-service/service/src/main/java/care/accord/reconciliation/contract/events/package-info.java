/// Announces a contract that both parties approved.
@NullMarked
package care.accord.reconciliation.contract.events;

import org.jspecify.annotations.NullMarked;
