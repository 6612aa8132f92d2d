/// The platform's own answer: everything the benchmarks call of it, in one class.
@NullMarked
package care.accord.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
