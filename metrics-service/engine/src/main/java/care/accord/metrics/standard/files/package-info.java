/// Reports of ACOs as files, and what they score.
@NullMarked
package care.accord.metrics.standard.files;

import org.jspecify.annotations.NullMarked;
