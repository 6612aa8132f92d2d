/// Clinical feeds as files: received whole, checked line by line, grouped by patient.
@NullMarked
package care.accord.metrics.clinical.files;

import org.jspecify.annotations.NullMarked;
