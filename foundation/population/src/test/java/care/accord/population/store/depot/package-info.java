/// Folders and buckets as places of a store.
@NullMarked
package care.accord.population.store.depot;

import org.jspecify.annotations.NullMarked;
