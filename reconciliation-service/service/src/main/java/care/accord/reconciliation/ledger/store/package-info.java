/// The stored ledger: entries and postings that only grow.
@NullMarked
package care.accord.reconciliation.ledger.store;

import org.jspecify.annotations.NullMarked;
