@NullMarked
package care.accord.population.store.snapshot;

import org.jspecify.annotations.NullMarked;
