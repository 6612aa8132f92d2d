@NullMarked
package care.accord.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
