/// The money of a contract as double-entry bookkeeping: balanced journals, appended and never changed, chained by hash.
@NullMarked
package care.accord.reconciliation.ledger;

import org.jspecify.annotations.NullMarked;
