/// The statement as a PDF document.
@NullMarked
package care.accord.reconciliation.statement.files;

import org.jspecify.annotations.NullMarked;
