/// People with diagnoses, drawn to be scored.
@NullMarked
package care.accord.benchmarks.risk;

import org.jspecify.annotations.NullMarked;
