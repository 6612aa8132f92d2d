@NullMarked
package care.accord.reconciliation.program.files;

import org.jspecify.annotations.NullMarked;
