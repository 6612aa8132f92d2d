@NullMarked
package care.accord.reconciliation.contract;

import org.jspecify.annotations.NullMarked;
