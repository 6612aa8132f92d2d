/// Expenditures from the population store.
@NullMarked
package care.accord.reconciliation.settlement.files;

import org.jspecify.annotations.NullMarked;
