/// ACO-years drawn by a seed, settled by the engine and by SQL.
@NullMarked
package care.accord.benchmarks.settle;

import org.jspecify.annotations.NullMarked;
