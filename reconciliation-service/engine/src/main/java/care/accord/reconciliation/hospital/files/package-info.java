/// Hospital scores from the files that CMS publishes.
@NullMarked
package care.accord.reconciliation.hospital.files;

import org.jspecify.annotations.NullMarked;
