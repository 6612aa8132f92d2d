@NullMarked
package care.accord.reconciliation.statement;

import org.jspecify.annotations.NullMarked;
