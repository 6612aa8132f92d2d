/// Rows and laws of the ledger.
@NullMarked
package care.accord.reconciliation.ledger;

import org.jspecify.annotations.NullMarked;
