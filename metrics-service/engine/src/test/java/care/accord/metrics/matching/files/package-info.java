/// Crosswalks, read and refused.
@NullMarked
package care.accord.metrics.matching.files;

import org.jspecify.annotations.NullMarked;
