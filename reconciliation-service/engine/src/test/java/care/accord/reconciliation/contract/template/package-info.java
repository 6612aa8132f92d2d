@NullMarked
package care.accord.reconciliation.contract.template;

import org.jspecify.annotations.NullMarked;
