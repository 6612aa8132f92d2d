/// What a contract comes to on what others reported: whole, in parts, computed again, and what if.
@NullMarked
package care.accord.reconciliation.contract.settled;

import org.jspecify.annotations.NullMarked;
