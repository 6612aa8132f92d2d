/// Rows and laws of hospital scores.
@NullMarked
package care.accord.reconciliation.hospital;

import org.jspecify.annotations.NullMarked;
