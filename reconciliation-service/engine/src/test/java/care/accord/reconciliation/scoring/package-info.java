@NullMarked
package care.accord.reconciliation.scoring;

import org.jspecify.annotations.NullMarked;
