/// Claims that may be about substance use disorder (42 CFR Part 2): which they are, and who may see them.
@NullMarked
package care.accord.population.restriction;

import org.jspecify.annotations.NullMarked;
