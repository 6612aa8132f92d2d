@NullMarked
package care.accord.reconciliation.expenditure;

import org.jspecify.annotations.NullMarked;
