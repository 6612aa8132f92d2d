/// Tests of this feature.
@NullMarked
package care.accord.reconciliation.dispute;

import org.jspecify.annotations.NullMarked;
