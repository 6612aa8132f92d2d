@NullMarked
package care.accord.reconciliation.program;

import org.jspecify.annotations.NullMarked;
