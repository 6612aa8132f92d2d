/// The population on disk: immutable snapshots of Parquet files that any engine can read, and their way into memory.
@NullMarked
package care.accord.population.store;

import org.jspecify.annotations.NullMarked;
