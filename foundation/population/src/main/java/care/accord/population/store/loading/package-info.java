/// The way out: the files of a snapshot become the arrays of a population, a shard at a time, as it was known on a day.
@NullMarked
package care.accord.population.store.loading;

import org.jspecify.annotations.NullMarked;
