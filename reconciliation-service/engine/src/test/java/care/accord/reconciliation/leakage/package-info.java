/// Leakage as worked examples.
@NullMarked
package care.accord.reconciliation.leakage;

import org.jspecify.annotations.NullMarked;
