/// Arrangements settled on files: inputs as JSON or CSV in, results in the same form out.
@NullMarked
package care.accord.reconciliation.arrangement.files;

import org.jspecify.annotations.NullMarked;
