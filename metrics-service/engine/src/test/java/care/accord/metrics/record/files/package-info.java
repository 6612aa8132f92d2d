/// Clinical feeds, read and refused.
@NullMarked
package care.accord.metrics.record.files;

import org.jspecify.annotations.NullMarked;
