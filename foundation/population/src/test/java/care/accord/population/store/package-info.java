@NullMarked
package care.accord.population.store;

import org.jspecify.annotations.NullMarked;
