/// What the care of a roster's members cost, computed by a kernel over the population.
@NullMarked
package care.accord.reconciliation.expenditure;

import org.jspecify.annotations.NullMarked;
