/// Claims by the million, generated: plausible for measuring, or dense with the traps of assignment.
@NullMarked
package care.accord.benchmarks.lines;

import org.jspecify.annotations.NullMarked;
