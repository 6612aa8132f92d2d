/// Pay for performance: a pool of money and the tier that a measure's score reaches.
@NullMarked
package care.accord.reconciliation.scoring;

import org.jspecify.annotations.NullMarked;
