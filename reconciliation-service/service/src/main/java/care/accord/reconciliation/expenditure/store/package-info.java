/// The contract, roster and scorecard that a question about cost refers to.
@NullMarked
package care.accord.reconciliation.expenditure.store;

import org.jspecify.annotations.NullMarked;
