/// Contracts to start from, one for each program.
@NullMarked
package care.accord.reconciliation.contract.template;

import org.jspecify.annotations.NullMarked;
