/// Settlements and ledgers as they were exported, computed again by whoever holds the files.
@NullMarked
package care.accord.reconciliation.verification;

import org.jspecify.annotations.NullMarked;
