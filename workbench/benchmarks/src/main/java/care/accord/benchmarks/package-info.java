/// Measures attribution on generated claims beside the same question asked in SQL.
@NullMarked
package care.accord.benchmarks;

import org.jspecify.annotations.NullMarked;
