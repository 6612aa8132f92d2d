/// Tests of how columns are encoded.
@NullMarked
package care.accord.population.store.parquet;

import org.jspecify.annotations.NullMarked;
