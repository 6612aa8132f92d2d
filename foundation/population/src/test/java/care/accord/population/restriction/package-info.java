/// Which claims are restricted and who sees them.
@NullMarked
package care.accord.population.restriction;

import org.jspecify.annotations.NullMarked;
