@NullMarked
package care.accord.population.store.rows;

import org.jspecify.annotations.NullMarked;
