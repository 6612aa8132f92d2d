/// How a contract comes about, is amended and ends: versions that both parties approve, and what may follow what.
@NullMarked
package care.accord.reconciliation.agreement;

import org.jspecify.annotations.NullMarked;
