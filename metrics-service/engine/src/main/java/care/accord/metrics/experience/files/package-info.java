/// Survey results as files.
@NullMarked
package care.accord.metrics.experience.files;

import org.jspecify.annotations.NullMarked;
