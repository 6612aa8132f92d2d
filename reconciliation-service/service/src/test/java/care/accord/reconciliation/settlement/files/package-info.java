/// What a settlement reads from the shared store.
@NullMarked
package care.accord.reconciliation.settlement.files;

import org.jspecify.annotations.NullMarked;
