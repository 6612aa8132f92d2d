@NullMarked
package care.accord.reconciliation.arrangement;

import org.jspecify.annotations.NullMarked;
