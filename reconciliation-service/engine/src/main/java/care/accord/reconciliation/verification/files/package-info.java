/// Exported JSON files of settlements and ledgers.
@NullMarked
package care.accord.reconciliation.verification.files;

import org.jspecify.annotations.NullMarked;
