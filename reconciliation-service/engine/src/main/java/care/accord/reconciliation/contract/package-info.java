/// The contract document: its terms, their validation field by field, their plain-language reading, and its settlement.
@NullMarked
package care.accord.reconciliation.contract;

import org.jspecify.annotations.NullMarked;
