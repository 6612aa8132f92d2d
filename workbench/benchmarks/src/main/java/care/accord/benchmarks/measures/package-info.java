/// Quality measures over published cases, as they are and padded to a realistic size.
@NullMarked
package care.accord.benchmarks.measures;

import org.jspecify.annotations.NullMarked;
