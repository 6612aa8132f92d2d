@NullMarked
package care.accord.reconciliation.contract.settled;

import org.jspecify.annotations.NullMarked;
