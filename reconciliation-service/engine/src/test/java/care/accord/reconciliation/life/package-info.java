/// Tests of this feature.
@NullMarked
package care.accord.reconciliation.life;

import org.jspecify.annotations.NullMarked;
