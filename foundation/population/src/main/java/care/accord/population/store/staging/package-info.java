/// The way in: what feeds say becomes rows, and sorted rows become files of columns, with which version of a claim stands when.
@NullMarked
package care.accord.population.store.staging;

import org.jspecify.annotations.NullMarked;
