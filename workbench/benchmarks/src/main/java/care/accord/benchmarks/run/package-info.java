/// One step after the other, each in a process of its own, and what it took.
@NullMarked
package care.accord.benchmarks.run;

import org.jspecify.annotations.NullMarked;
