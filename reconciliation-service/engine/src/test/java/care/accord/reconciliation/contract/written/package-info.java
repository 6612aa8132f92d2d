@NullMarked
package care.accord.reconciliation.contract.written;

import org.jspecify.annotations.NullMarked;
