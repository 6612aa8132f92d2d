/// The quality score of a Shared Savings Program ACO and the standard it is held against.
@NullMarked
package care.accord.metrics.standard;

import org.jspecify.annotations.NullMarked;
