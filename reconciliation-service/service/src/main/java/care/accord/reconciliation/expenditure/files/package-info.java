/// Expenditures, completion and leakage from the population store.
@NullMarked
package care.accord.reconciliation.expenditure.files;

import org.jspecify.annotations.NullMarked;
