/// Exports that hold and exports that were tampered with.
@NullMarked
package care.accord.reconciliation.verification.files;

import org.jspecify.annotations.NullMarked;
