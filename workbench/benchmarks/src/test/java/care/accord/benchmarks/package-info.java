/// The engine against an independent statement of the rule, over generated claims.
@NullMarked
package care.accord.benchmarks;

import org.jspecify.annotations.NullMarked;
